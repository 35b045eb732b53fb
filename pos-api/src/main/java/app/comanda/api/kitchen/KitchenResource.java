package app.comanda.api.kitchen;

import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.kitchen.Cooking;
import app.comanda.kitchen.DishCount;
import app.comanda.kitchen.StatusBoard;
import app.comanda.kitchen.station.KitchenPlanning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outlet's kitchen: its stations, and what all its tickets come to. */
@ApplicationScoped
@Path("outlets/{outlet}/kitchen")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "kitchen", "cashier"})
public class KitchenResource {

    @EJB
    KitchenPlanning planning;

    @EJB
    Cooking cooking;

    @GET
    public KitchenJson get(@PathParam("outlet") String outlet) {
        return KitchenJson.of(planning.plan(Ids.parse(outlet, "outlet")));
    }

    @PUT
    @RolesAllowed({"owner", "manager"})
    public KitchenJson change(
            @PathParam("outlet") String outlet,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            KitchenChangeJson body) {
        UUID where = Ids.parse(outlet, "outlet");
        long version = IfMatch.version(ifMatch, body.version());
        return KitchenJson.of(planning.change(where, body.plan(), body.escalateAfterSeconds(), version));
    }

    /** How many of each dish are still to be cooked. */
    @GET
    @Path("dishes")
    public DishCountsJson dishes(@PathParam("outlet") String outlet) {
        return new DishCountsJson(DishCount.of(cooking.open(Ids.parse(outlet, "outlet"))));
    }

    @GET
    @Path("board")
    public StatusBoard board(@PathParam("outlet") String outlet) {
        return cooking.board(Ids.parse(outlet, "outlet"));
    }
}
