package app.comanda.api.ordering.schedule;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.catalog.Channel;
import app.comanda.ordering.schedule.ChannelTerms;
import app.comanda.ordering.schedule.OrderingTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ways by which orders come to an outlet, their slots, and pausing one at once. */
@ApplicationScoped
@Path("outlets/{outlet}/channels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier", "kitchen"})
public class ChannelsResource {

    @EJB
    OrderingTimes times;

    @Inject
    Idempotency idempotency;

    @GET
    public OutletChannelListJson list(@PathParam("outlet") String outlet) {
        return new OutletChannelListJson(times.channels(outlet(outlet)).stream()
                .map(OutletChannelJson::of)
                .toList());
    }

    @PUT
    @Path("{channel}")
    @RolesAllowed({"owner", "manager"})
    public Response set(
            @PathParam("outlet") String outlet, @PathParam("channel") String channel, OutletChannelJson body) {
        UUID id = outlet(outlet);
        Channel which = channel(channel);
        ChannelTerms terms = body.terms();
        long version = body.readVersion();
        return idempotency.once(200, body, () -> times.setTerms(id, which, terms, version), OutletChannelJson::of);
    }

    @PUT
    @Path("{channel}/pause")
    public Response pause(@PathParam("outlet") String outlet, @PathParam("channel") String channel, PauseJson body) {
        UUID id = outlet(outlet);
        Channel which = channel(channel);
        return idempotency.once(200, body, () -> times.pause(id, which, body.until()), OutletChannelJson::of);
    }

    @DELETE
    @Path("{channel}/pause")
    @Consumes(MediaType.WILDCARD)
    public Response resume(@PathParam("outlet") String outlet, @PathParam("channel") String channel) {
        UUID id = outlet(outlet);
        Channel which = channel(channel);
        return idempotency.once(200, "", () -> times.resume(id, which), OutletChannelJson::of);
    }

    @GET
    @Path("{channel}/slots")
    @RolesAllowed({"owner", "manager", "cashier"})
    public SlotListJson slots(
            @PathParam("outlet") String outlet,
            @PathParam("channel") String channel,
            @QueryParam("date") @Nullable String date) {
        return SlotListJson.of(times.slots(outlet(outlet), channel(channel), Query.date(date, "date")));
    }

    private static UUID outlet(String outlet) {
        return Ids.parse(outlet, "outlet");
    }

    private static Channel channel(String channel) {
        return Objects.requireNonNull(Query.constant(Channel.class, channel, "channel"));
    }
}
