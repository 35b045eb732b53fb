package app.comanda.api.staff;

import app.comanda.api.http.Idempotency;
import app.comanda.staff.pin.Pin;
import app.comanda.staff.pin.PinKeeping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The caller's own PIN, which is set and never told. */
@ApplicationScoped
@Path("staff/me/pin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier", "kitchen"})
public class MyPinResource {

    @EJB
    PinKeeping keeping;

    @Inject
    Idempotency idempotency;

    /** The PIN is no part of what tells a repeat, see {@link ApprovalsResource#approve}. */
    @PUT
    public Response set(NewPinJson body) {
        Pin pin = body.chosen();
        return idempotency.once(200, "", () -> keeping.setOwn(pin), PinStateJson::of);
    }
}
