package app.comanda.api.ordering;

import app.comanda.api.http.Ids;
import app.comanda.ordering.adjustment.BillAdjusting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What was taken off an order's bill. */
@ApplicationScoped
@Path("orders/{id}/adjustments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class AdjustmentsResource {

    @EJB
    BillAdjusting adjusting;

    @GET
    public List<AdjustmentJson> list(@PathParam("id") String id) {
        return AdjustmentJson.of(adjusting.of(Ids.parse(id, "id")));
    }
}
