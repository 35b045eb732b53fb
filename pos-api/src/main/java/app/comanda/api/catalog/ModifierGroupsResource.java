package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.catalog.menu.ModifierEditing;
import app.comanda.catalog.menu.ModifierGroupDetails;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be chosen with the items. */
@ApplicationScoped
@Path("menu/modifier-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ModifierGroupsResource {

    @EJB
    ModifierEditing editing;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public ModifierGroupListJson list() {
        return new ModifierGroupListJson(
                editing.groups().stream().map(ModifierGroupJson::of).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public ModifierGroupJson get(@PathParam("id") String id) {
        return ModifierGroupJson.of(editing.group(Ids.parse(id, "id")));
    }

    @POST
    public Response add(ModifierGroupJson body) {
        ModifierGroupDetails details = body.details();
        return idempotency.once(201, body, () -> editing.add(details), ModifierGroupJson::of);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, ModifierGroupJson body) {
        UUID group = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        ModifierGroupDetails details = body.details();
        return idempotency.once(
                200, new Change(version, body), () -> editing.change(group, version, details), ModifierGroupJson::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        UUID group = Ids.parse(id, "id");
        Long version = IfMatch.optional(ifMatch);
        return idempotency.once(
                200,
                new Change(version, null),
                () -> {
                    editing.remove(group, version);
                    return group;
                },
                RemovedJson::new);
    }
}
