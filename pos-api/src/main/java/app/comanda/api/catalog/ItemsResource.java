package app.comanda.api.catalog;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.catalog.menu.ItemDetails;
import app.comanda.catalog.menu.ItemEntry;
import app.comanda.catalog.menu.MenuEditing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The items of the menu, as they are edited. */
@ApplicationScoped
@Path("menu/items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ItemsResource {

    @EJB
    MenuEditing editing;

    @Inject
    Idempotency idempotency;

    /** By id. */
    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public ItemPageJson list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        List<ItemEntry> found = editing.itemsAfter(Cursor.after(cursor), size + 1);
        List<ItemEntry> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new ItemPageJson(page.stream().map(ItemJson::of).toList(), next);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public ItemJson get(@PathParam("id") String id) {
        return ItemJson.of(editing.item(Ids.parse(id, "id")));
    }

    @POST
    public Response add(ItemJson body) {
        ItemDetails details = body.details();
        return idempotency.once(201, body, () -> editing.add(details), ItemJson::of);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, ItemJson body) {
        UUID item = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        ItemDetails details = body.details();
        return idempotency.once(
                200, new Change(version, body), () -> editing.change(item, version, details), ItemJson::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        UUID item = Ids.parse(id, "id");
        Long version = IfMatch.optional(ifMatch);
        return idempotency.once(
                200,
                new Change(version, null),
                () -> {
                    editing.remove(item, version);
                    return item;
                },
                RemovedJson::new);
    }
}
