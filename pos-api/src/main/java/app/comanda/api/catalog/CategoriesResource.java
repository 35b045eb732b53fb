package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.CategoryEditing;
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

/** The pages of the menu. */
@ApplicationScoped
@Path("menu/categories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class CategoriesResource {

    @EJB
    CategoryEditing editing;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public CategoryListJson list() {
        return new CategoryListJson(
                editing.categories().stream().map(CategoryJson::of).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public CategoryJson get(@PathParam("id") String id) {
        return CategoryJson.of(editing.category(Ids.parse(id, "id")));
    }

    @POST
    public Response add(CategoryJson body) {
        CategoryDetails details = body.details();
        return idempotency.once(201, body, () -> editing.add(details), CategoryJson::of);
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, CategoryJson body) {
        UUID category = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        CategoryDetails details = body.details();
        return idempotency.once(
                200, new Change(version, body), () -> editing.change(category, version, details), CategoryJson::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        UUID category = Ids.parse(id, "id");
        Long version = IfMatch.optional(ifMatch);
        return idempotency.once(
                200,
                new Change(version, null),
                () -> {
                    editing.remove(category, version);
                    return category;
                },
                RemovedJson::new);
    }
}
