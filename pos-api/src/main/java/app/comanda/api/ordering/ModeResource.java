package app.comanda.api.ordering;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Told;
import app.comanda.ordering.ModeChanging;
import app.comanda.ordering.ServiceMode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** To go instead of here, or the other way round. */
@ApplicationScoped
@Path("orders/{id}/mode")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class ModeResource {

    @EJB
    ModeChanging changing;

    @Inject
    Idempotency idempotency;

    @POST
    public Response change(@PathParam("id") String id, ModeJson body) {
        UUID order = Ids.parse(id, "id");
        ServiceMode mode = Told.required(body.serviceMode(), "serviceMode");
        return idempotency.once(200, body, () -> changing.change(order, mode, body.version()), OrderJson::of);
    }
}
