package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.kernel.Sha256;
import app.comanda.messaging.IdempotencyKey;
import app.comanda.messaging.IdempotentAnswer;
import app.comanda.messaging.OnceOnly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every call that changes something carries an {@code Idempotency-Key}; a repeat gets the first answer. */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    @Inject
    OnceOnly onceOnly;

    @Inject
    HttpServletRequest request;

    /**
     * @param body what was asked, for telling a repeat from another request
     * @param act the use case
     * @param json makes the answer's record of what the use case returned
     */
    public <T> Response once(int status, Object body, Supplier<T> act, Function<T, ?> json) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            throw BusinessException.invalid(
                    "idempotency.missing", HEADER, "Send an Idempotency-Key with every call that changes something.");
        }
        String asked = request.getMethod() + " " + request.getRequestURI() + "\n" + Json.write(body);
        IdempotentAnswer answer = onceOnly.answer(
                new IdempotencyKey(key, Sha256.hex(asked)),
                act,
                outcome -> new IdempotentAnswer(status, Json.write(json.apply(outcome))));
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body())
                .build();
    }
}
