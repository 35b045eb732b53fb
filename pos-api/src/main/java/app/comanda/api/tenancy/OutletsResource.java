package app.comanda.api.tenancy;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.tenancy.OutletDetails;
import app.comanda.tenancy.OutletOpening;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Opening outlets and changing them, which owners do. */
@RequestScoped
@Path("outlets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class OutletsResource {

    @Inject
    OutletOpening opening;

    @Inject
    Idempotency idempotency;

    @POST
    public Response open(OutletJson body) {
        OutletDetails details = body.details("");
        return idempotency.once(201, body, () -> opening.open(details), OutletJson::of);
    }

    @PUT
    @Path("{outlet}")
    public OutletJson change(@PathParam("outlet") String outlet, OutletJson body) {
        return OutletJson.of(opening.change(Ids.parse(outlet, "outlet"), body.details(""), body.readVersion()));
    }

    @POST
    @Path("{outlet}/clone")
    public Response openLike(@PathParam("outlet") String outlet, OutletNameJson body) {
        UUID model = Ids.parse(outlet, "outlet");
        String name = Required.field(body.name(), "name");
        return idempotency.once(201, body, () -> opening.openLike(model, name), OutletJson::of);
    }
}
