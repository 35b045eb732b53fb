package app.comanda.api.ordering;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.ordering.split.BillSplitting;
import app.comanda.ordering.split.SplitPlan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One bill becomes several, and one again. */
@ApplicationScoped
@Path("orders/{order}/split")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class SplitResource {

    @EJB
    BillSplitting splitting;

    @Inject
    Idempotency idempotency;

    @POST
    public Response split(@PathParam("order") String order, NewSplitJson split) {
        UUID orderId = Ids.parse(order, "order");
        SplitPlan plan = split.plan();
        return idempotency.once(201, split, () -> splitting.split(orderId, plan, split.version()), BillPartJson::all);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Response join(@PathParam("order") String order) {
        UUID orderId = Ids.parse(order, "order");
        return idempotency.once(200, "", () -> splitting.join(orderId, null), OrderJson::of);
    }
}
