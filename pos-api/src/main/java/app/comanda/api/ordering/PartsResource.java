package app.comanda.api.ordering;

import app.comanda.api.http.Ids;
import app.comanda.ordering.split.BillSplitting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What each guest pays of a split bill. */
@ApplicationScoped
@Path("orders/{order}/parts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class PartsResource {

    @EJB
    BillSplitting splitting;

    @GET
    public List<BillPartJson> list(@PathParam("order") String order) {
        return BillPartJson.all(splitting.of(Ids.parse(order, "order")));
    }
}
