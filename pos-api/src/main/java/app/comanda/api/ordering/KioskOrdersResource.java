package app.comanda.api.ordering;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.payment.PaymentLinkJson;
import app.comanda.ordering.kiosk.KioskOrdering;
import app.comanda.ordering.kiosk.KioskRequest;
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

/** Guests order for themselves. Nobody else does it this way: staff see the guest, and place an order. */
@ApplicationScoped
@Path("outlets/{outlet}/kiosk-orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("guest")
public class KioskOrdersResource {

    @EJB
    KioskOrdering kioskOrdering;

    @EJB
    PaymentLinking linking;

    @Inject
    Idempotency idempotency;

    @POST
    public Response place(@PathParam("outlet") String outlet, NewKioskOrderJson order) {
        KioskRequest request = order.request(Ids.parse(outlet, "outlet"));
        return idempotency.once(201, order, () -> kioskOrdering.place(request), KioskOrderJson::of);
    }

    /** Where the guest pays it on a phone, instead of at the counter. */
    @POST
    @Path("{order}/payment-link")
    @Consumes(MediaType.WILDCARD)
    public Response link(@PathParam("outlet") String outlet, @PathParam("order") String order) {
        UUID outletId = Ids.parse(outlet, "outlet");
        UUID orderId = Ids.parse(order, "order");
        return idempotency.once(201, "", () -> linking.makeAtKiosk(outletId, orderId), PaymentLinkJson::of);
    }
}
