package app.comanda.api.kitchen;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.BusinessException;
import app.comanda.kitchen.Cooking;
import app.comanda.kitchen.Ticket;
import jakarta.annotation.security.RolesAllowed;
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

/** Moving the kitchen's tickets on. */
@ApplicationScoped
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "kitchen"})
public class TicketsResource {

    @Inject
    Cooking cooking;

    @Inject
    Idempotency idempotency;

    @POST
    @Path("{id}/state")
    public Response advance(@PathParam("id") String id, TicketStateJson body) {
        UUID ticket = Ids.parse(id, "id");
        Ticket.State state = body.state();
        if (state == null) {
            throw BusinessException.invalid("json.missing", "state", "Say how far the ticket is.");
        }
        return idempotency.once(200, body, () -> cooking.advance(ticket, state, body.version()), TicketJson::of);
    }
}
