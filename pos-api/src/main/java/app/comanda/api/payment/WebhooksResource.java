package app.comanda.api.payment;

import app.comanda.api.http.MostBytes;
import app.comanda.api.http.RequestId;
import app.comanda.payment.RawCall;
import app.comanda.payment.webhook.WebhookDoor;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Where payment vendors call. Open to all: the vendor's signature is the proof. */
@ApplicationScoped
@Path("webhooks/{provider}/{tenant}/{account}")
@PermitAll
public class WebhooksResource {

    private static final int MOST_KIB = 256;

    @Inject
    WebhookDoor door;

    @Inject
    HttpServletRequest request;

    /** Takes no idempotency key: an event has its own. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @MostBytes(kib = MOST_KIB)
    public Response take(
            @PathParam("provider") String provider,
            @PathParam("tenant") String tenant,
            @PathParam("account") String account,
            @Context HttpHeaders headers,
            byte[] body) {
        door.take(
                new WebhookDoor.Address(provider, tenant, account),
                new RawCall(request.getRequestURI(), first(headers), body),
                request.getRemoteAddr(),
                String.valueOf(RequestId.current()));
        return Response.ok().build();
    }

    private static Map<String, String> first(HttpHeaders headers) {
        Map<String, String> first = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> first.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return first;
    }
}
