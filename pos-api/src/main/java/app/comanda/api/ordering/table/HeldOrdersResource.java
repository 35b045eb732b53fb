package app.comanda.api.ordering.table;

import app.comanda.api.http.Ids;
import app.comanda.api.ordering.OrderJson;
import app.comanda.ordering.OrderHolding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was put aside in an outlet, for every terminal there. */
@ApplicationScoped
@Path("outlets/{outlet}/held-orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class HeldOrdersResource {

    @EJB
    OrderHolding holding;

    @GET
    public HeldOrderListJson held(@PathParam("outlet") String outlet) {
        return new HeldOrderListJson(holding.held(Ids.parse(outlet, "outlet")).stream()
                .map(OrderJson::summary)
                .toList());
    }
}
