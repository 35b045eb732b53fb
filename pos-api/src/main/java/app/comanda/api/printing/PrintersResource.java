package app.comanda.api.printing;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.IfMatch;
import app.comanda.printing.job.JobAsking;
import app.comanda.printing.job.JobDesk;
import app.comanda.printing.printer.PrinterDetails;
import app.comanda.printing.printer.PrinterKeeping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The printers of an outlet. */
@ApplicationScoped
@Path("outlets/{outlet}/printers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager"})
public class PrintersResource {

    @EJB
    PrinterKeeping keeping;

    @EJB
    JobDesk desk;

    @EJB
    JobAsking asking;

    @Inject
    Idempotency idempotency;

    /** For tills too: they show when nobody prints. */
    @GET
    @RolesAllowed({"owner", "manager", "cashier", "kitchen"})
    public PrintersJson list(@PathParam("outlet") String outlet) {
        return PrintersJson.of(desk.room(Ids.parse(outlet, "outlet")));
    }

    @POST
    public Response add(@PathParam("outlet") String outlet, PrinterChangeJson body) {
        UUID where = Ids.parse(outlet, "outlet");
        PrinterDetails details = body.details();
        return idempotency.once(201, body, () -> keeping.add(where, details), PrinterJson::of);
    }

    @PUT
    @Path("{printer}")
    public PrinterJson change(
            @PathParam("outlet") String outlet,
            @PathParam("printer") String printer,
            @HeaderParam(IfMatch.HEADER) @Nullable String ifMatch,
            PrinterChangeJson body) {
        UUID where = Ids.parse(outlet, "outlet");
        UUID id = Ids.parse(printer, "printer");
        return PrinterJson.of(keeping.change(where, id, body.details(), IfMatch.version(ifMatch, body.version())));
    }

    /** A slip that says which printer it is. */
    @POST
    @Path("{printer}/test")
    public Response test(@PathParam("outlet") String outlet, @PathParam("printer") String printer) {
        UUID where = Ids.parse(outlet, "outlet");
        UUID id = Ids.parse(printer, "printer");
        return idempotency.once(202, id, () -> asking.test(where, id), PrintJobJson::of);
    }

    /** Outside of any sale; cashiers do it by an act of their shift. */
    @POST
    @Path("{printer}/drawer")
    public Response openDrawer(@PathParam("outlet") String outlet, @PathParam("printer") String printer) {
        UUID where = Ids.parse(outlet, "outlet");
        UUID id = Ids.parse(printer, "printer");
        return idempotency.once(202, id, () -> asking.openDrawer(where, id), PrintJobJson::of);
    }

    @DELETE
    @Path("{printer}")
    public void remove(@PathParam("outlet") String outlet, @PathParam("printer") String printer) {
        keeping.remove(Ids.parse(outlet, "outlet"), Ids.parse(printer, "printer"));
    }
}
