package app.comanda.api.tenancy;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.tenancy.OutletDetails;
import app.comanda.tenancy.OutletOpening;
import app.comanda.tenancy.WorkplaceReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Outlets: everybody sees his own, owners open and change them. */
@ApplicationScoped
@Path("outlets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier", "kitchen"})
public class OutletsResource {

    @EJB
    WorkplaceReading workplace;

    @EJB
    OutletOpening opening;

    @Inject
    Idempotency idempotency;

    @GET
    public OutletListJson list() {
        return new OutletListJson(
                workplace.outlets().stream().map(OutletJson::of).toList());
    }

    @GET
    @Path("{outlet}")
    public OutletJson get(@PathParam("outlet") String outlet) {
        return OutletJson.of(workplace.outlet(Ids.parse(outlet, "outlet")));
    }

    @POST
    @RolesAllowed("owner")
    public Response open(OutletJson body) {
        OutletDetails details = body.details("");
        return idempotency.once(201, body, () -> opening.open(details), OutletJson::of);
    }

    @PUT
    @Path("{outlet}")
    @RolesAllowed("owner")
    public OutletJson change(@PathParam("outlet") String outlet, OutletJson body) {
        return OutletJson.of(opening.change(Ids.parse(outlet, "outlet"), body.details(""), body.readVersion()));
    }

    @POST
    @Path("{outlet}/clone")
    @RolesAllowed("owner")
    public Response openLike(@PathParam("outlet") String outlet, OutletNameJson body) {
        UUID model = Ids.parse(outlet, "outlet");
        String name = Required.field(body.name(), "name");
        return idempotency.once(201, body, () -> opening.openLike(model, name), OutletJson::of);
    }
}
