package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.payment.link.PaymentLinking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Addresses at which guests pay on their phones. */
@ApplicationScoped
@Path("orders/{order}/payment-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class PaymentLinksResource {

    @EJB
    PaymentLinking linking;

    @Inject
    Idempotency idempotency;

    @POST
    public Response make(@PathParam("order") String order, NewPaymentLinkJson link) {
        UUID orderId = Ids.parse(order, "order");
        return idempotency.once(201, link, () -> linking.make(orderId, link.partId()), PaymentLinkJson::of);
    }
}
