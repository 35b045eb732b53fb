package app.comanda.api.kitchen;

import app.comanda.api.http.Ids;
import app.comanda.kitchen.Cooking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What an outlet's kitchen has to cook. */
@ApplicationScoped
@Path("outlets/{outlet}/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "kitchen", "cashier"})
public class OutletTicketsResource {

    @Inject
    Cooking cooking;

    /** The open ones, oldest first. */
    @GET
    public List<TicketJson> open(@PathParam("outlet") String outlet) {
        return cooking.open(Ids.parse(outlet, "outlet")).stream()
                .map(TicketJson::of)
                .toList();
    }
}
