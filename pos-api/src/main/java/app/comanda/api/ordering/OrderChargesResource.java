package app.comanda.api.ordering;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.ordering.adjustment.BillAdjusting;
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

/** Taking the service charge off a bill, and putting it back. */
@ApplicationScoped
@Path("orders/{id}/charges/{charge}/removal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OrderChargesResource {

    @EJB
    BillAdjusting adjusting;

    @Inject
    Idempotency idempotency;

    @POST
    public Response remove(@PathParam("id") String id, @PathParam("charge") String chargeId, ChargeRemovalJson body) {
        UUID order = Ids.parse(id, "id");
        UUID charge = Ids.parse(chargeId, "charge");
        return idempotency.once(200, body, () -> adjusting.removeCharge(charge, body.request(order)), OrderJson::of);
    }

    @DELETE
    @Consumes(MediaType.WILDCARD)
    public Response putBack(@PathParam("id") String id, @PathParam("charge") String chargeId) {
        UUID order = Ids.parse(id, "id");
        UUID charge = Ids.parse(chargeId, "charge");
        return idempotency.once(200, "", () -> adjusting.restoreCharge(order, charge), OrderJson::of);
    }
}
