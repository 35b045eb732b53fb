package app.comanda.api.ordering.table;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Told;
import app.comanda.ordering.FloorReading;
import app.comanda.ordering.Seating;
import app.comanda.ordering.VisitMerging;
import app.comanda.ordering.table.TableAfterMerge;
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

/** Parties at tables. */
@ApplicationScoped
@Path("visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class VisitsResource {

    @EJB
    Seating seating;

    @EJB
    VisitMerging merging;

    @EJB
    FloorReading reading;

    @Inject
    Idempotency idempotency;

    @POST
    public Response open(NewVisitJson body) {
        UUID table = Told.required(body.tableId(), "tableId");
        int covers = Told.required(body.covers(), "covers");
        return idempotency.once(201, body, () -> seating.open(table, covers, body.serverId()), VisitJson::of);
    }

    @GET
    @Path("{id}")
    public VisitStoryJson get(@PathParam("id") String id) {
        return VisitStoryJson.of(reading.visit(visit(id)));
    }

    @POST
    @Path("{id}/covers")
    public Response count(@PathParam("id") String id, PartySizeJson body) {
        UUID visit = visit(id);
        int covers = Told.required(body.covers(), "covers");
        return idempotency.once(200, body, () -> seating.count(visit, covers), VisitJson::of);
    }

    @POST
    @Path("{id}/transfer")
    public Response transfer(@PathParam("id") String id, TransferJson body) {
        UUID visit = visit(id);
        return idempotency.once(
                200, body, () -> seating.transfer(visit, body.tableId(), body.serverId()), VisitJson::of);
    }

    @POST
    @Path("{id}/merge")
    public Response merge(@PathParam("id") String id, MergeJson body) {
        UUID visit = visit(id);
        UUID into = Told.required(body.intoVisitId(), "intoVisitId");
        TableAfterMerge table = Told.or(body.table(), TableAfterMerge.KEEP);
        return idempotency.once(200, body, () -> merging.merge(visit, into, table), VisitJson::of);
    }

    @POST
    @Path("{id}/separation")
    @Consumes(MediaType.WILDCARD)
    public Response separate(@PathParam("id") String id) {
        UUID visit = visit(id);
        return idempotency.once(200, "", () -> merging.unmerge(visit), VisitJson::of);
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.WILDCARD)
    public Response close(@PathParam("id") String id) {
        UUID visit = visit(id);
        return idempotency.once(200, "", () -> seating.close(visit), VisitJson::of);
    }

    private static UUID visit(String id) {
        return Ids.parse(id, "id");
    }
}
