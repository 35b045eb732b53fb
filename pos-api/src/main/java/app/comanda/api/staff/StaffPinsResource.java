package app.comanda.api.staff;

import app.comanda.api.http.Ids;
import app.comanda.staff.pin.PinKeeping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** PINs of others: taken away when forgotten, unlocked after too many tries. Repeating changes nothing. */
@ApplicationScoped
@Path("staff/{id}/pin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class StaffPinsResource {

    @EJB
    PinKeeping keeping;

    @DELETE
    public void clear(@PathParam("id") String id) {
        keeping.clear(Ids.parse(id, "id"));
    }

    @DELETE
    @Path("lock")
    public void unlock(@PathParam("id") String id) {
        keeping.unlock(Ids.parse(id, "id"));
    }
}
