package app.comanda.api.payment;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Query;
import app.comanda.payment.webhook.CallKeeping;
import app.comanda.payment.webhook.ReceivedCall;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What payment vendors called about, for whoever looks for a call that came to nothing. */
@ApplicationScoped
@Path("payment-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class PaymentEventsResource {

    @EJB
    CallKeeping keeping;

    /** Newest first. */
    @GET
    public PaymentEventPageJson list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        List<ReceivedCall> found =
                keeping.list(Query.constant(ReceivedCall.State.class, state, "state"), Cursor.after(cursor), size + 1);
        List<ReceivedCall> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new PaymentEventPageJson(page.stream().map(PaymentEventJson::of).toList(), next);
    }
}
