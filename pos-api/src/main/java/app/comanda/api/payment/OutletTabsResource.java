package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.tab.TabBooking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The tabs of an outlet that hold something, or may. */
@ApplicationScoped
@Path("outlets/{outlet}/tabs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OutletTabsResource {

    @EJB
    TabBooking booking;

    @Inject
    Clock clock;

    @GET
    public List<TabJson> list(@PathParam("outlet") String outlet) {
        Instant now = clock.instant();
        return booking.aliveAt(Ids.parse(outlet, "outlet")).stream()
                .map(tab -> TabJson.of(tab, now))
                .toList();
    }
}
