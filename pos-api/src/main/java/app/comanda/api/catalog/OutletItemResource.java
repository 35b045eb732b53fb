package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.OutletPricing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
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
@RequestScoped
@Path("outlets/{outletId}/items/{itemId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class OutletItemResource {

    @Inject
    OutletPricing outletPricing;

    @Inject
    Idempotency idempotency;

    @GET
    public OutletDifferenceJson get(@PathParam("outletId") String outletId, @PathParam("itemId") String itemId) {
        return OutletDifferenceJson.of(
                outletPricing.difference(Ids.parse(outletId, "outletId"), Ids.parse(itemId, "itemId")));
    }

    @PUT
    public Response put(
            @PathParam("outletId") String outletId, @PathParam("itemId") String itemId, OutletDifferenceJson body) {
        UUID outlet = Ids.parse(outletId, "outletId");
        UUID item = Ids.parse(itemId, "itemId");
        OutletDifference difference = body.difference();
        return idempotency.once(
                200,
                body,
                () -> {
                    outletPricing.differ(outlet, item, difference);
                    return difference;
                },
                OutletDifferenceJson::of);
    }
}
