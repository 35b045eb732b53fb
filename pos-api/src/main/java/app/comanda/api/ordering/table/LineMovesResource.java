package app.comanda.api.ordering.table;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Told;
import app.comanda.ordering.LineMoving;
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
import java.util.List;
import java.util.UUID;

/** Carrying lines to another bill. */
@ApplicationScoped
@Path("orders/{id}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class LineMovesResource {

    @EJB
    LineMoving moving;

    @Inject
    Idempotency idempotency;

    @POST
    public Response move(@PathParam("id") String id, LineMoveJson body) {
        UUID from = Ids.parse(id, "id");
        UUID to = Told.required(body.toOrderId(), "toOrderId");
        List<UUID> lines = Told.each(body.lineIds(), "lineIds", (line, path) -> line);
        return idempotency.once(200, body, () -> moving.move(from, to, lines), MovedLinesJson::of);
    }
}
