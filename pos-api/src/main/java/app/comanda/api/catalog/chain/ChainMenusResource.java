package app.comanda.api.catalog.chain;

import app.comanda.api.http.Ids;
import app.comanda.api.http.MostBytes;
import app.comanda.api.http.Required;
import app.comanda.catalog.chain.ChainMenu;
import app.comanda.catalog.chain.ChainMenuPublishing;
import app.comanda.catalog.chain.ChainMenuWriting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a chain's menu. A chain has no tenant to keep first answers in; a repeated change is refused by the
 * version that it names.
 */
@ApplicationScoped
@Path("chain/menus")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("chain_admin")
public class ChainMenusResource {

    @EJB
    ChainMenuWriting writing;

    @Inject
    ChainMenuPublishing publishing;

    @Inject
    Clock clock;

    @GET
    public ChainMenuListJson list() {
        return new ChainMenuListJson(writing.all().stream()
                .map(menu -> ChainMenuJson.summary(menu, clock.instant()))
                .toList());
    }

    @POST
    @MostBytes(kib = 16 * 1024)
    public Response draft(ChainMenuJson body) {
        return Response.status(201).entity(json(writing.draft(body.details()))).build();
    }

    @GET
    @Path("{menu}")
    public ChainMenuJson get(@PathParam("menu") String menu) {
        return json(writing.get(Ids.parse(menu, "menu")));
    }

    @PUT
    @Path("{menu}")
    @MostBytes(kib = 16 * 1024)
    public ChainMenuJson change(@PathParam("menu") String menu, ChainMenuJson body) {
        return json(writing.change(Ids.parse(menu, "menu"), body.details(), body.readVersion()));
    }

    @DELETE
    @Path("{menu}")
    public Response discard(@PathParam("menu") String menu) {
        writing.discard(Ids.parse(menu, "menu"));
        return Response.noContent().build();
    }

    /** A new draft that says the same: the way back to an earlier version. */
    @POST
    @Path("{menu}/copies")
    public Response copy(@PathParam("menu") String menu, ChainMenuNameJson body) {
        ChainMenu draft = writing.copy(Ids.parse(menu, "menu"), Required.field(body.name(), "name"));
        return Response.status(201).entity(json(draft)).build();
    }

    @PUT
    @Path("{menu}/publication")
    public ChainMenuJson publish(@PathParam("menu") String menu, PublicationJson body) {
        return json(publishing.publish(
                Ids.parse(menu, "menu"), body.publishAt(), Required.field(body.version(), "version")));
    }

    @DELETE
    @Path("{menu}/publication")
    public ChainMenuJson cancel(@PathParam("menu") String menu) {
        return json(publishing.cancel(Ids.parse(menu, "menu")));
    }

    @GET
    @Path("{menu}/deliveries")
    public ChainMenuDeliveryListJson deliveries(@PathParam("menu") String menu) {
        return ChainMenuDeliveryListJson.of(writing.deliveries(Ids.parse(menu, "menu")));
    }

    /** Tells the restaurants that do not know of it yet. */
    @POST
    @Path("{menu}/deliveries")
    @Consumes(MediaType.WILDCARD)
    public ChainMenuDeliveryListJson tellMissing(@PathParam("menu") String menu) {
        publishing.tellMissing(Ids.parse(menu, "menu"));
        return deliveries(menu);
    }

    @GET
    @Path("{menu}/preview")
    public PreviewJson preview(
            @PathParam("menu") String menu,
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("outlet") @Nullable String outlet) {
        return PreviewJson.of(publishing.preview(
                Ids.parse(menu, "menu"),
                Ids.parse(Required.field(tenant, "tenant"), "tenant"),
                Ids.parse(Required.field(outlet, "outlet"), "outlet")));
    }

    private ChainMenuJson json(ChainMenu menu) {
        return ChainMenuJson.of(menu, clock.instant());
    }
}
