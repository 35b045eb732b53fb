package app.comanda.api.ordering.table;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.ordering.table.FloorPlanDetails;
import app.comanda.ordering.table.FloorPlanning;
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
import java.util.UUID;

/** The rooms of an outlet as they are drawn. */
@ApplicationScoped
@Path("outlets/{outlet}/floor-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class OutletFloorPlansResource {

    @EJB
    FloorPlanning planning;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier"})
    public FloorPlanListJson list(@PathParam("outlet") String outlet) {
        return new FloorPlanListJson(planning.plans(Ids.parse(outlet, "outlet")).stream()
                .map(FloorPlanJson::of)
                .toList());
    }

    @POST
    public Response add(@PathParam("outlet") String outlet, FloorPlanJson body) {
        UUID id = Ids.parse(outlet, "outlet");
        FloorPlanDetails details = body.details();
        return idempotency.once(201, body, () -> planning.add(id, details), FloorPlanJson::of);
    }
}
