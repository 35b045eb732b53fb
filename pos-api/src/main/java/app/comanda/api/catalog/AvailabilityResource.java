package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.catalog.soldout.SoldOutMarking;
import app.comanda.catalog.soldout.Stock;
import app.comanda.kernel.Json;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What is sold out in an outlet, or how much is left. Small, so that it may be asked for every second. */
@ApplicationScoped
@Path("outlets/{outlet}/availability")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier", "kitchen"})
public class AvailabilityResource {

    @EJB
    SoldOutMarking marking;

    @Inject
    Idempotency idempotency;

    @GET
    public Response get(
            @PathParam("outlet") String outlet, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        UUID outletId = Ids.parse(outlet, "outlet");
        String json = Json.write(AvailabilityJson.of(outletId, marking.counted(outletId)));
        CRC32 checksum = new CRC32();
        checksum.update(json.getBytes(StandardCharsets.UTF_8));
        String etag = "\"" + Long.toHexString(checksum.getValue()) + "\"";
        Response.ResponseBuilder answer =
                etag.equals(ifNoneMatch) ? Response.notModified() : Response.ok(json, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @PUT
    @Path("items/{item}")
    public Response markItem(@PathParam("outlet") String outlet, @PathParam("item") String item, StockJson body) {
        UUID outletId = Ids.parse(outlet, "outlet");
        UUID itemId = Ids.parse(item, "item");
        Stock stock = body.stock();
        return idempotency.once(200, body, () -> marking.markItem(outletId, itemId, stock), StockJson::of);
    }

    @PUT
    @Path("modifiers/{modifier}")
    public Response markModifier(
            @PathParam("outlet") String outlet, @PathParam("modifier") String modifier, StockJson body) {
        UUID outletId = Ids.parse(outlet, "outlet");
        UUID modifierId = Ids.parse(modifier, "modifier");
        Stock stock = body.stock();
        return idempotency.once(200, body, () -> marking.markModifier(outletId, modifierId, stock), StockJson::of);
    }
}
