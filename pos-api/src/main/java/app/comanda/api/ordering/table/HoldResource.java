package app.comanda.api.ordering.table;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.ordering.OrderJson;
import app.comanda.ordering.OrderHolding;
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

/** Putting an order aside, and taking it up again. */
@ApplicationScoped
@Path("orders/{id}/hold")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class HoldResource {

    @EJB
    OrderHolding holding;

    @Inject
    Idempotency idempotency;

    @POST
    public Response hold(@PathParam("id") String id, NewHoldJson body) {
        UUID order = Ids.parse(id, "id");
        return idempotency.once(200, body, () -> holding.hold(order, body.label()), OrderJson::of);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Response recall(@PathParam("id") String id) {
        UUID order = Ids.parse(id, "id");
        return idempotency.once(200, "", () -> holding.recall(order), OrderJson::of);
    }
}
