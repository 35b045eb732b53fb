package app.comanda.api.kitchen;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.BusinessException;
import app.comanda.kitchen.Acknowledging;
import app.comanda.kitchen.Cooking;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an outlet's kitchen has to cook. */
@ApplicationScoped
@Path("outlets/{outlet}/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "kitchen", "cashier"})
public class OutletTicketsResource {

    /** As many as a screen is given. */
    private static final int MOST_AT_ONCE = 500;

    @EJB
    Cooking cooking;

    @EJB
    Acknowledging acknowledging;

    @Inject
    Idempotency idempotency;

    /** The open ones, oldest first. */
    @GET
    public List<TicketCard> open(@PathParam("outlet") String outlet) {
        return cards(cooking.open(Ids.parse(outlet, "outlet")));
    }

    /** What may be called back. */
    @GET
    @Path("done")
    public List<TicketCard> done(@PathParam("outlet") String outlet) {
        return cards(cooking.done(Ids.parse(outlet, "outlet")));
    }

    @POST
    @Path("acknowledgements")
    @RolesAllowed({"owner", "manager", "kitchen"})
    public Response acknowledge(@PathParam("outlet") String outlet, AcknowledgementJson body) {
        UUID where = Ids.parse(outlet, "outlet");
        if (body.ticketIds().size() > MOST_AT_ONCE) {
            throw BusinessException.invalid("ticket.many", "ticketIds", "At most 500 tickets at once.");
        }
        return idempotency.once(
                200,
                body,
                () -> acknowledging.acknowledge(where, Set.copyOf(body.ticketIds())),
                seen -> new AcknowledgedJson(seen.stream().map(Ticket::id).toList()));
    }

    private static List<TicketCard> cards(List<Ticket> tickets) {
        return tickets.stream().map(TicketCard::of).toList();
    }
}
