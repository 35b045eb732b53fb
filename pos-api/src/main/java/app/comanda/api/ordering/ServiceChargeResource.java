package app.comanda.api.ordering;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.charge.ChargeSetting;
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
import java.util.UUID;

/** What an outlet charges for service. */
@ApplicationScoped
@Path("outlets/{outlet}/service-charge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class ServiceChargeResource {

    @EJB
    ChargeSetting setting;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier"})
    public ServiceChargeJson get(@PathParam("outlet") String outlet) {
        return ServiceChargeJson.of(setting.get(Ids.parse(outlet, "outlet")));
    }

    @PUT
    public Response set(@PathParam("outlet") String outlet, ServiceChargeJson body) {
        UUID id = Ids.parse(outlet, "outlet");
        ChargeRule rule = body.rule();
        long version = body.readVersion();
        return idempotency.once(200, body, () -> setting.set(id, rule, version), ServiceChargeJson::of);
    }
}
