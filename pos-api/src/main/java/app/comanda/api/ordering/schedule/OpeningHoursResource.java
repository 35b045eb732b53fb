package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.ordering.schedule.OpeningHours;
import app.comanda.ordering.schedule.OrderingTimes;
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

/** When an outlet is open to guests. */
@ApplicationScoped
@Path("outlets/{outlet}/opening-hours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class OpeningHoursResource {

    @EJB
    OrderingTimes times;

    @Inject
    Idempotency idempotency;

    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public OpeningHoursJson get(@PathParam("outlet") String outlet) {
        return OpeningHoursJson.of(times.hours(Ids.parse(outlet, "outlet")));
    }

    @PUT
    public Response set(@PathParam("outlet") String outlet, OpeningHoursJson body) {
        UUID id = Ids.parse(outlet, "outlet");
        OpeningHours hours = body.hours();
        long version = body.readVersion();
        return idempotency.once(200, body, () -> times.setHours(id, hours, version), OpeningHoursJson::of);
    }
}
