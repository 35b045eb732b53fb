package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.payment.refund.Claim;
import app.comanda.payment.refund.GivingBack;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.remote.RefundSending;
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

/** Giving money back for an order. */
@ApplicationScoped
@Path("orders/{order}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class RefundsResource {

    @EJB
    GivingBack givingBack;

    @EJB
    RefundSending sending;

    @Inject
    Idempotency idempotency;

    @POST
    public Response refund(@PathParam("order") String order, NewRefundJson refund) {
        UUID orderId = Ids.parse(order, "order");
        Claim claim = refund.claim();
        return idempotency.once(201, refund, () -> givingBack.refund(orderId, claim), RefundJson::of);
    }

    /** What that would give back, without doing it. */
    @POST
    @Path("preview")
    public RefundPreviewJson preview(@PathParam("order") String order, NewRefundJson refund) {
        return RefundPreviewJson.of(givingBack.preview(Ids.parse(order, "order"), refund.claim()));
    }

    @GET
    public List<RefundJson> list(@PathParam("order") String order) {
        return givingBack.of(Ids.parse(order, "order")).stream()
                .map(RefundJson::of)
                .toList();
    }

    /** Asks the vendor once more for what it refused; it answers in a moment. */
    @POST
    @Path("{refundTender}/resend")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"owner", "manager"})
    public Response resend(@PathParam("order") String order, @PathParam("refundTender") String tender) {
        Refund begun = sending.sendAgain(Ids.parse(order, "order"), Ids.parse(tender, "refundTender"));
        return Response.accepted(RefundJson.TenderJson.of(begun)).build();
    }
}
