package app.comanda.api.ordering.table;

import app.comanda.api.catalog.RemovedJson;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.ordering.table.FloorPlanDetails;
import app.comanda.ordering.table.FloorPlanning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One room, drawn anew or taken away. */
@ApplicationScoped
@Path("floor-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class FloorPlansResource {

    @EJB
    FloorPlanning planning;

    @Inject
    Idempotency idempotency;

    @GET
    @Path("{id}")
    @RolesAllowed({"owner", "manager", "cashier"})
    public FloorPlanJson get(@PathParam("id") String id) {
        return FloorPlanJson.of(planning.plan(Ids.parse(id, "id")));
    }

    @PUT
    @Path("{id}")
    public Response change(
            @PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch, FloorPlanJson body) {
        UUID plan = Ids.parse(id, "id");
        long version = IfMatch.version(ifMatch, body.version());
        FloorPlanDetails details = body.details();
        return idempotency.once(
                200,
                Map.of("version", version, "body", body),
                () -> planning.change(plan, version, details),
                FloorPlanJson::of);
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    public Response remove(@PathParam("id") String id, @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch) {
        UUID plan = Ids.parse(id, "id");
        Long version = IfMatch.optional(ifMatch);
        return idempotency.once(
                200,
                String.valueOf(version),
                () -> {
                    planning.remove(plan, version);
                    return plan;
                },
                RemovedJson::new);
    }
}
