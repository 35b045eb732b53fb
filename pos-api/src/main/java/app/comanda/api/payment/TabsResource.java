package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.kernel.Json;
import app.comanda.payment.CardTabs;
import app.comanda.payment.remote.RemotePaying;
import app.comanda.payment.tab.Tab;
import app.comanda.payment.tab.TabBooking;
import app.comanda.payment.tab.TabKeeping;
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
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Amounts held on guests' cards while their bills grow. */
@ApplicationScoped
@Path("orders/{order}/tabs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class TabsResource {

    @EJB
    TabBooking booking;

    @EJB
    TabKeeping keeping;

    @EJB
    RemotePaying remotePaying;

    @Inject
    Idempotency idempotency;

    @Inject
    Clock clock;

    @GET
    public List<TabJson> list(@PathParam("order") String order) {
        return booking.of(Ids.parse(order, "order")).stream().map(this::json).toList();
    }

    /** The answer says what became of it so far; nothing is on the bill. */
    @POST
    public Response open(@PathParam("order") String order, NewTabJson wish) {
        UUID orderId = Ids.parse(order, "order");
        String method = Required.field(wish.method(), "method");
        long amount = Required.field(wish.amount(), "amount");
        Response opened = idempotency.once(202, wish, () -> booking.open(orderId, method, amount), this::json);
        TabJson first = Json.read((String) opened.getEntity(), TabJson.class);
        Tab asked = keeping.hold(orderId, first.id(), details(wish));
        return Response.fromResponse(opened).entity(Json.write(json(asked))).build();
    }

    private static Map<String, String> details(NewTabJson wish) {
        Map<String, String> details = new HashMap<>();
        if (wish.reader() != null) {
            details.put("reader", wish.reader());
        }
        if (wish.returnUrl() != null) {
            details.put("returnUrl", wish.returnUrl());
        }
        return details;
    }

    /** Asks the vendor how it stands; for screens that wait. */
    @POST
    @Path("{tab}/check")
    @Consumes(MediaType.WILDCARD)
    public TabJson check(@PathParam("order") String order, @PathParam("tab") String tab) {
        return json(keeping.check(Ids.parse(order, "order"), Ids.parse(tab, "tab")));
    }

    /** Asked twice, it is raised once: it names all that is held then. */
    @POST
    @Path("{tab}/raise")
    public TabJson raise(@PathParam("order") String order, @PathParam("tab") String tab, TabRaiseJson wish) {
        return json(keeping.raise(
                Ids.parse(order, "order"), Ids.parse(tab, "tab"), Required.field(wish.amount(), "amount")));
    }

    /** A payment takes it, with the tip; what is left is let go. */
    @POST
    @Path("{tab}/capture")
    public Response capture(@PathParam("order") String order, @PathParam("tab") String tab, TabCaptureJson wish) {
        UUID orderId = Ids.parse(order, "order");
        UUID tabId = Ids.parse(tab, "tab");
        long tip = wish.tip() == null ? 0 : wish.tip();
        Response opened = idempotency.once(
                202, wish, () -> booking.take(orderId, tabId, wish.amount(), tip, wish.partId()), PaymentJson::of);
        PaymentJson first = Json.read((String) opened.getEntity(), PaymentJson.class);
        String held = booking.asked(orderId, tabId).tab().reference().orElseThrow();
        return Response.fromResponse(opened)
                .entity(Json.write(
                        PaymentJson.of(remotePaying.charge(orderId, first.id(), Map.of(CardTabs.TAB, held)))))
                .build();
    }

    @POST
    @Path("{tab}/release")
    @Consumes(MediaType.WILDCARD)
    public TabJson release(@PathParam("order") String order, @PathParam("tab") String tab) {
        return json(keeping.release(Ids.parse(order, "order"), Ids.parse(tab, "tab")));
    }

    private TabJson json(Tab tab) {
        return TabJson.of(tab, clock.instant());
    }
}
