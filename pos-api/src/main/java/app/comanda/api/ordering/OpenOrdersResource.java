package app.comanda.api.ordering;

import app.comanda.api.http.Ids;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderHistory;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillSplitting;
import app.comanda.payment.Paying;
import app.comanda.payment.Payment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What a till shows of an outlet, and takes along when the network goes. */
@ApplicationScoped
@Path("outlets/{outlet}/open-orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OpenOrdersResource {

    @EJB
    OrderHistory history;

    @EJB
    BillSplitting splitting;

    @EJB
    Paying paying;

    @GET
    public OpenOrderListJson open(@PathParam("outlet") String outlet) {
        return new OpenOrderListJson(history.open(Ids.parse(outlet, "outlet")).stream()
                .map(this::told)
                .toList());
    }

    private OpenOrderJson told(Order order) {
        List<BillPart> parts = order.progress().isSplit() ? splitting.of(order.id()) : List.of();
        List<Payment> payments =
                order.balance().paid() == 0 && order.balance().pending() == 0 ? List.of() : paying.of(order.id());
        return OpenOrderJson.of(order, parts, payments);
    }
}
