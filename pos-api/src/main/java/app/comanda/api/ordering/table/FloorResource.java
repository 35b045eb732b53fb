package app.comanda.api.ordering.table;

import app.comanda.api.http.Ids;
import app.comanda.ordering.FloorReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a terminal shows of the floor. */
@ApplicationScoped
@Path("outlets/{outlet}/floor")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class FloorResource {

    @EJB
    FloorReading reading;

    @GET
    public FloorJson floor(@PathParam("outlet") String outlet) {
        return FloorJson.of(reading.floor(Ids.parse(outlet, "outlet")));
    }
}
