package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.Json;
import app.comanda.payment.Paying;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.PaymentRequest;
import app.comanda.payment.history.PaymentHistory;
import app.comanda.payment.remote.PaymentDeciding;
import app.comanda.payment.remote.PaymentLooking;
import app.comanda.payment.remote.PaymentOpening;
import app.comanda.payment.remote.RemotePaying;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
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

    @EJB
    Paying paying;

    @Inject
    PaymentGateways gateways;

    @EJB
    PaymentOpening opening;

    @EJB
    RemotePaying remotePaying;

    @EJB
    PaymentLooking looking;

    @EJB
    PaymentDeciding deciding;

    @EJB
    PaymentHistory history;

    @Inject
    Idempotency idempotency;

    /** 201 where the money is there, 202 where a vendor was asked for it: the answer says what became of it so far. */
    @POST
    public Response pay(@PathParam("order") String order, NewPaymentJson payment) {
        UUID orderId = Ids.parse(order, "order");
        PaymentRequest request = payment.request();
        if (gateways.local(request.method()).isPresent()) {
            return idempotency.once(201, payment, () -> paying.pay(orderId, request), PaymentJson::of);
        }
        Response opened = idempotency.once(202, payment, () -> opening.open(orderId, request), PaymentJson::of);
        PaymentJson first = Json.read((String) opened.getEntity(), PaymentJson.class);
        Payment asked = remotePaying.charge(orderId, first.id(), request.details());
        return Response.fromResponse(opened)
                .entity(Json.write(PaymentJson.of(asked)))
                .build();
    }

    @GET
    public List<PaymentJson> list(@PathParam("order") String order) {
        return paying.of(Ids.parse(order, "order")).stream()
                .map(PaymentJson::of)
                .toList();
    }

    @GET
    @Path("{payment}")
    public PaymentJson get(@PathParam("order") String order, @PathParam("payment") String payment) {
        return PaymentJson.of(looking.get(Ids.parse(order, "order"), Ids.parse(payment, "payment")));
    }

    /** What happened to it, oldest first. */
    @GET
    @Path("{payment}/timeline")
    @RolesAllowed({"owner", "manager"})
    public PaymentTimelineJson timeline(@PathParam("order") String order, @PathParam("payment") String payment) {
        return PaymentTimelineJson.of(history.story(Ids.parse(order, "order"), Ids.parse(payment, "payment")));
    }

    /** Asks the vendor what became of it; for screens that wait, every three seconds. */
    @POST
    @Path("{payment}/check")
    @Consumes(MediaType.WILDCARD)
    public PaymentJson check(@PathParam("order") String order, @PathParam("payment") String payment) {
        return PaymentJson.of(remotePaying.check(Ids.parse(order, "order"), Ids.parse(payment, "payment")));
    }

    /** Calls it off; where the money came first, the answer says so. */
    @POST
    @Path("{payment}/cancel")
    @Consumes(MediaType.WILDCARD)
    public PaymentJson cancel(@PathParam("order") String order, @PathParam("payment") String payment) {
        return PaymentJson.of(remotePaying.cancel(Ids.parse(order, "order"), Ids.parse(payment, "payment")));
    }

    /** A manager says what became of a payment of which the vendor could not tell. */
    @POST
    @Path("{payment}/decision")
    public Response decide(
            @PathParam("order") String order, @PathParam("payment") String payment, PaymentDecisionJson decision) {
        UUID orderId = Ids.parse(order, "order");
        UUID paymentId = Ids.parse(payment, "payment");
        PaymentDeciding.Verdict verdict = decision.readVerdict();
        return idempotency.once(
                200,
                decision,
                () -> deciding.decide(orderId, paymentId, verdict, decision.readReason(), decision.approvalId()),
                PaymentJson::of);
    }
}
