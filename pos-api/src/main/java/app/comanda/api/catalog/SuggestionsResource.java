package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.catalog.menu.Suggesting;
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
import java.util.List;
import java.util.UUID;

/** What is offered with an item. */
@ApplicationScoped
@Path("menu/items/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class SuggestionsResource {

    @EJB
    Suggesting suggesting;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public SuggestionsJson get(@PathParam("id") String id) {
        return SuggestionsJson.of(suggesting.of(Ids.parse(id, "id")));
    }

    @PUT
    public Response put(@PathParam("id") String id, SuggestionsJson body) {
        UUID item = Ids.parse(id, "id");
        List<UUID> items = body.items();
        return idempotency.once(200, body, () -> suggesting.suggest(item, items), SuggestionsJson::of);
    }
}
