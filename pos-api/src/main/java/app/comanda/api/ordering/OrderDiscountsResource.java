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

/** Discounts on an order, and taking back any discount, of a line too. */
@ApplicationScoped
@Path("orders/{id}/discounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OrderDiscountsResource {

    @EJB
    BillAdjusting adjusting;

    @Inject
    Idempotency idempotency;

    @POST
    public Response give(@PathParam("id") String id, NewDiscountJson body) {
        UUID order = Ids.parse(id, "id");
        return idempotency.once(
                200, body, () -> adjusting.discountOrder(body.size(), body.request(order)), OrderJson::of);
    }

    @DELETE
    @Path("{discount}")
    @Consumes(MediaType.WILDCARD)
    public Response takeBack(@PathParam("id") String id, @PathParam("discount") String discountId) {
        UUID order = Ids.parse(id, "id");
        UUID discount = Ids.parse(discountId, "discount");
        return idempotency.once(200, "", () -> adjusting.removeDiscount(order, discount), OrderJson::of);
    }
}
