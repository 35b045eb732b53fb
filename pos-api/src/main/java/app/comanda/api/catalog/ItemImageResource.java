package app.comanda.api.catalog;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.catalog.picture.MenuPictures;
import app.comanda.catalog.picture.Picture;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The picture of an item. */
@ApplicationScoped
@Path("menu/items/{id}/image")
@RolesAllowed({"owner", "manager"})
public class ItemImageResource {

    @EJB
    MenuPictures pictures;

    @Inject
    Idempotency idempotency;

    @GET
    @Produces({"image/jpeg", "image/png", "image/webp"})
    @RolesAllowed({"owner", "manager", "cashier", "kitchen", "guest"})
    public Response get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Picture picture = pictures.picture(Ids.parse(id, "id"));
        String etag = "\"" + picture.file() + "\"";
        Response.ResponseBuilder answer = etag.equals(ifNoneMatch)
                ? Response.notModified()
                : Response.ok(picture.content(), picture.kind().mediaType());
        return answer.header(HttpHeaders.ETAG, etag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @PUT
    @Consumes({"image/jpeg", "image/png", "image/webp"})
    @Produces(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("id") String id, byte[] content) {
        UUID item = Ids.parse(id, "id");
        return idempotency.once(200, content, () -> pictures.show(item, content), file -> new PictureJson(item, file));
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    public Response remove(@PathParam("id") String id) {
        UUID item = Ids.parse(id, "id");
        return idempotency.once(
                200,
                "",
                () -> {
                    pictures.takeAway(item);
                    return item;
                },
                gone -> new PictureJson(gone, null));
    }
}
