package app.comanda.api.kitchen;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Required;
import app.comanda.kitchen.Cooking;
import app.comanda.kitchen.ItemMove;
import app.comanda.kitchen.Priority;
import app.comanda.kitchen.Ticket;
import app.comanda.kitchen.TicketCard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

    @EJB
    Cooking cooking;

    @Inject
    Idempotency idempotency;

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "kitchen", "cashier"})
    public TicketCard get(@PathParam("id") String id) {
        return TicketCard.of(cooking.ticket(Ids.parse(id, "id")));
    }

    @POST
    @Path("{id}/state")
    public Response advance(@PathParam("id") String id, TicketStateJson body) {
        UUID ticket = Ids.parse(id, "id");
        Ticket.State state = Required.field(body.state(), "state");
        return idempotency.once(200, body, () -> cooking.advance(ticket, state, body.version()), TicketCard::of);
    }

    /** Bumps and recalls lines one by one, or all of a station. */
    @POST
    @Path("{id}/items/state")
    public Response advanceItems(@PathParam("id") String id, ItemMoveJson body) {
        UUID ticket = Ids.parse(id, "id");
        ItemMove move = body.move();
        return idempotency.once(200, body, () -> cooking.advance(ticket, move, body.version()), TicketCard::of);
    }

    @POST
    @Path("{id}/priority")
    public Response prioritise(@PathParam("id") String id, PriorityJson body) {
        UUID ticket = Ids.parse(id, "id");
        Priority priority = Required.field(body.priority(), "priority");
        return idempotency.once(200, body, () -> cooking.prioritise(ticket, priority), TicketCard::of);
    }
}
