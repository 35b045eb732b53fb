package app.comanda.api.http;

import app.comanda.kernel.BusinessException;
import app.comanda.staff.approval.GuardedAct;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem+json.
 *
 * @param code stable, for programs
 * @param detail for people
 * @param field the path of the input at fault, if one is
 * @param requestId the same that the log has
 * @param approval what a manager has to approve, with {@code approval.needed}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String requestId,
        @Nullable GuardedAct approval) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail, @Nullable String field) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Error" : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, code, field, RequestId.current(), null);
    }

    /** What the business refused. */
    public static Problem of(BusinessException e) {
        int status = switch (e.kind()) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
        String message = e.getMessage();
        return of(status, e.code(), message == null ? e.code() : message, e.field());
    }

    Problem needing(GuardedAct act) {
        return new Problem(type, title, status, detail, code, field, requestId, act);
    }

    public Response response() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(this)
                .build();
    }
}
