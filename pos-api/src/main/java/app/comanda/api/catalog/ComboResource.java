package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.catalog.combo.ComboDetails;
import app.comanda.catalog.combo.ComboEditing;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a combo is made of. */
@ApplicationScoped
@Path("menu/items/{id}/combo")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ComboResource {

    @EJB
    ComboEditing editing;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public ComboJson get(@PathParam("id") String id) {
        return ComboJson.of(editing.combo(Ids.parse(id, "id")));
    }

    @PUT
    public Response put(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, ComboJson body) {
        UUID item = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        ComboDetails details = body.details();
        return idempotency.once(
                200, new Change(version, body), () -> editing.compose(item, version, details), ComboJson::of);
    }
}
