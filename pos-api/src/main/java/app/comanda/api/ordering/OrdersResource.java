package app.comanda.api.ordering;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderFilter;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.OrderRequest;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import app.comanda.payment.CounterSale;
import app.comanda.pricing.Bill;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking orders and looking them up. */
@ApplicationScoped
@Path("orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OrdersResource {

    @EJB
    OrderTaking orderTaking;

    @EJB
    CounterSale counterSale;

    @EJB
    OrderHistory history;

    @Inject
    Idempotency idempotency;

    @POST
    public Response place(NewOrderJson order) {
        OrderRequest request = order.request();
        var payment = order.payment() == null ? null : order.payment().request();
        return idempotency.once(201, order, () -> counterSale.sell(request, payment), SaleJson::of);
    }

    @GET
    public OrderPageJson list(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("businessDate") @Nullable String businessDate,
            @QueryParam("preparation") @Nullable String preparation,
            @QueryParam("settlement") @Nullable String settlement,
            @QueryParam("number") @Nullable String number,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        OrderFilter filter = new OrderFilter(
                outlet == null ? null : Ids.parse(outlet, "outlet"),
                Query.date(businessDate, "businessDate"),
                Query.constant(Preparation.class, preparation, "preparation"),
                Query.constant(Settlement.class, settlement, "settlement"),
                number == null ? "" : number,
                Cursor.after(cursor));
        List<Order> found = history.list(filter, 0, size + 1);
        List<OrderJson> page =
                found.stream().limit(size).map(OrderJson::summary).toList();
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new OrderPageJson(page, next);
    }

    @GET
    @Path("{id}")
    public OrderJson get(@PathParam("id") String id) {
        return OrderJson.of(history.get(order(id)));
    }

    /** The bill with every step of its calculation. */
    @GET
    @Path("{id}/bill")
    public Bill bill(@PathParam("id") String id) {
        return history.get(order(id)).bill().explained();
    }

    @POST
    @Path("{id}/lines")
    public Response addLines(@PathParam("id") String id, AddLinesJson body) {
        UUID order = order(id);
        var lines = NewLineJson.requests(body.lines());
        var sending = body.send() == null ? OrderRequest.Sending.NOW : body.send();
        return idempotency.once(
                200, body, () -> orderTaking.addLines(order, lines, sending, body.version()), OrderJson::of);
    }

    @POST
    @Path("{id}/sending")
    @Consumes(MediaType.WILDCARD)
    public Response send(@PathParam("id") String id) {
        UUID order = order(id);
        return idempotency.once(200, "", () -> orderTaking.send(order), OrderJson::of);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@PathParam("id") String id, CancellationJson body) {
        UUID order = order(id);
        String reason = body.reason() == null ? "" : body.reason();
        return idempotency.once(200, body, () -> orderTaking.cancel(order, reason, body.version()), OrderJson::of);
    }

    @POST
    @Path("{id}/completion")
    public Response complete(@PathParam("id") String id, VersionJson body) {
        UUID order = order(id);
        return idempotency.once(200, body, () -> orderTaking.complete(order, body.version()), OrderJson::of);
    }

    private static UUID order(String id) {
        return Ids.parse(id, "id");
    }
}
