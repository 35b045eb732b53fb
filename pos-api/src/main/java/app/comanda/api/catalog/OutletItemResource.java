package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.OutletPricing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** An item's own price and availability in one outlet. */
@ApplicationScoped
@Path("outlets/{outlet}/items/{item}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class OutletItemResource {

    @EJB
    OutletPricing outletPricing;

    @Inject
    Idempotency idempotency;

    @GET
    public OutletDifferenceJson get(@PathParam("outlet") String outlet, @PathParam("item") String item) {
        return OutletDifferenceJson.of(outletPricing.difference(Ids.parse(outlet, "outlet"), Ids.parse(item, "item")));
    }

    @PUT
    public Response put(@PathParam("outlet") String outlet, @PathParam("item") String item, OutletDifferenceJson body) {
        UUID outletId = Ids.parse(outlet, "outlet");
        UUID itemId = Ids.parse(item, "item");
        OutletDifference difference = body.difference();
        return idempotency.once(
                200,
                body,
                () -> {
                    outletPricing.differ(outletId, itemId, difference);
                    return difference;
                },
                OutletDifferenceJson::of);
    }
}
