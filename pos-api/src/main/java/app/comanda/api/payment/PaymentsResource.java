package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.payment.Paying;
import app.comanda.payment.PaymentRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Taking money for an order. */
@ApplicationScoped
@Path("orders/{order}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class PaymentsResource {

    @Inject
    Paying paying;

    @Inject
    Idempotency idempotency;

    @POST
    public Response pay(@PathParam("order") String order, NewPaymentJson payment) {
        UUID orderId = Ids.parse(order, "order");
        PaymentRequest request = payment.request();
        return idempotency.once(201, payment, () -> paying.pay(orderId, request), PaymentJson::of);
    }

    @GET
    public List<PaymentJson> list(@PathParam("order") String order) {
        return paying.of(Ids.parse(order, "order")).stream()
                .map(PaymentJson::of)
                .toList();
    }
}
