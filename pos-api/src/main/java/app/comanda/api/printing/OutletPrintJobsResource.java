package app.comanda.api.printing;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.api.http.Query;
import app.comanda.api.http.Required;
import app.comanda.payment.receipt.ReceiptSubject;
import app.comanda.printing.job.JobAsking;
import app.comanda.printing.job.JobDesk;
import app.comanda.printing.job.PrintJob;
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
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an outlet has to print. */
@ApplicationScoped
@Path("outlets/{outlet}/print-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class OutletPrintJobsResource {

    @EJB
    JobAsking asking;

    @EJB
    JobDesk desk;

    @Inject
    Idempotency idempotency;

    /** Newest first. */
    @GET
    public List<PrintJobJson> list(@PathParam("outlet") String outlet, @QueryParam("state") @Nullable String state) {
        PrintJob.State only = Query.constant(PrintJob.State.class, state, "state");
        return desk
                .jobs(
                        Ids.parse(outlet, "outlet"),
                        only == null ? EnumSet.allOf(PrintJob.State.class) : EnumSet.of(only))
                .stream()
                .map(PrintJobJson::of)
                .toList();
    }

    /** Answers before anything is printed; the job tells what becomes of it. */
    @POST
    public Response print(@PathParam("outlet") String outlet, NewPrintJobJson body) {
        UUID where = Ids.parse(outlet, "outlet");
        ReceiptSubject subject = new ReceiptSubject(Required.field(body.orderId(), "orderId"), body.partId());
        return idempotency.once(202, body, () -> asking.receipt(where, subject, body.printerId()), PrintJobJson::of);
    }
}
