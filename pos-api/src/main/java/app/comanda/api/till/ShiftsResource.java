package app.comanda.api.till;

import app.comanda.api.http.Cursor;
import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.api.http.Required;
import app.comanda.payment.till.CashCount;
import app.comanda.payment.till.Explanation;
import app.comanda.payment.till.ShiftClosing;
import app.comanda.payment.till.ShiftOpening;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.MovementRequest;
import app.comanda.staff.drawer.ShiftFilter;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shifts at a drawer: opened, counted and closed by whoever stands there, and looked at by those in charge. */
@ApplicationScoped
@Path("shifts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class ShiftsResource {

    @EJB
    ShiftOpening opening;

    @EJB
    ShiftClosing closing;

    @EJB
    DrawerKeeping keeping;

    @Inject
    Idempotency idempotency;

    @POST
    public Response open(NewShiftJson body) {
        long openingFloat = Required.field(body.openingFloat(), "openingFloat");
        return idempotency.once(201, body, () -> opening.open(openingFloat), ShiftJson::of);
    }

    @GET
    @RolesAllowed({"owner", "manager"})
    public ShiftPageJson list(
            @QueryParam("outlet") @Nullable String outlet,
            @QueryParam("terminal") @Nullable String terminal,
            @QueryParam("status") @Nullable String status,
            @QueryParam("date") @Nullable String date,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Cursor.limit(limit);
        ShiftFilter filter = new ShiftFilter(
                outlet == null ? null : Ids.parse(outlet, "outlet"),
                terminal == null ? null : Ids.parse(terminal, "terminal"),
                Query.constant(DrawerShift.Status.class, status, "status"),
                Query.date(date, "date"),
                Cursor.after(cursor));
        List<DrawerShift> found = keeping.list(filter, 0, size + 1);
        List<ShiftJson> page = found.stream().limit(size).map(ShiftJson::of).toList();
        String next = found.size() > size ? page.get(size - 1).id().toString() : null;
        return new ShiftPageJson(page, next);
    }

    /** The one that is open at the calling terminal. */
    @GET
    @Path("current")
    public ShiftJson current() {
        return ShiftJson.of(keeping.current());
    }

    @GET
    @Path("{id}")
    public ShiftJson get(@PathParam("id") String id) {
        return ShiftJson.of(keeping.get(shift(id)));
    }

    @GET
    @Path("{id}/movements")
    public List<MovementJson> movements(@PathParam("id") String id) {
        return keeping.movements(shift(id)).stream().map(MovementJson::of).toList();
    }

    @POST
    @Path("{id}/movements")
    public Response move(@PathParam("id") String id, NewMovementJson body) {
        UUID shift = shift(id);
        MovementRequest request = body.request();
        return idempotency.once(201, body, () -> keeping.move(shift, request), OpenedDrawerJson::of);
    }

    @POST
    @Path("{id}/count")
    public Response count(@PathParam("id") String id, CashCountJson body) {
        UUID shift = shift(id);
        CashCount count = body.count();
        return idempotency.once(200, body, () -> closing.count(shift, count), ShiftJson::of);
    }

    /** Answers with the Z report. */
    @POST
    @Path("{id}/closing")
    public Response close(@PathParam("id") String id, ClosingJson body) {
        UUID shift = shift(id);
        Explanation explanation = body.explanation();
        return idempotency.once(200, body, () -> closing.close(shift, explanation), Function.identity());
    }

    @POST
    @Path("{id}/variance-acceptance")
    @RolesAllowed({"owner", "manager"})
    public Response accept(@PathParam("id") String id, AcceptanceJson body) {
        UUID shift = shift(id);
        String note = Required.field(body.note(), "note");
        return idempotency.once(200, body, () -> closing.acceptVariance(shift, note), ShiftJson::of);
    }

    private static UUID shift(String id) {
        return Ids.parse(id, "id");
    }
}
