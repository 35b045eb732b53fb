package app.comanda.api.staff;

import app.comanda.api.http.Idempotency;
import app.comanda.staff.clock.TimeClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The caller's own time clock. */
@ApplicationScoped
@Path("staff/me/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier", "kitchen"})
public class MyClockResource {

    @EJB
    TimeClock timeClock;

    @Inject
    Idempotency idempotency;

    /** What runs now: one entry, or none. */
    @GET
    public ClockEntryListJson running() {
        return new ClockEntryListJson(
                timeClock.running().map(ClockEntryJson::of).stream().toList());
    }

    @POST
    public Response clock(ClockJson body) {
        return switch (body.neededDirection()) {
            case IN -> {
                UUID outlet = body.neededOutlet();
                yield idempotency.once(201, body, () -> timeClock.begin(outlet), ClockEntryJson::of);
            }
            case OUT -> idempotency.once(201, body, timeClock::end, ClockEntryJson::of);
        };
    }
}
