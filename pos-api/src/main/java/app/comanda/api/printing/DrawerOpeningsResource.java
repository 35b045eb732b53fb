package app.comanda.api.printing;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.printing.job.DrawerAsking;
import app.comanda.printing.job.PrintJob;
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
import java.util.function.Supplier;

/** The drawer of the terminal that calls, for what was just booked at it. */
@ApplicationScoped
@Path("outlets/{outlet}/drawer-openings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class DrawerOpeningsResource {

    @EJB
    DrawerAsking asking;

    @Inject
    Idempotency idempotency;

    @POST
    public Response open(@PathParam("outlet") String outlet, DrawerOpeningJson body) {
        UUID where = Ids.parse(outlet, "outlet");
        return idempotency.once(202, body, opening(where, body), PrintJobJson::of);
    }

    private Supplier<PrintJob> opening(UUID where, DrawerOpeningJson body) {
        UUID movement = body.movementId();
        if (movement != null) {
            return () -> asking.forMovement(where, movement);
        }
        UUID order = Required.field(body.orderId(), "orderId");
        UUID payment = Required.field(body.paymentId(), "paymentId");
        return () -> asking.forPayment(where, order, payment);
    }
}
