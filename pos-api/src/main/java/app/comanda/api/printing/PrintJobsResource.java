package app.comanda.api.printing;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.printing.job.JobAsking;
import app.comanda.printing.job.JobDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One thing to print, and what became of it. */
@ApplicationScoped
@Path("print-jobs/{printJob}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class PrintJobsResource {

    @EJB
    JobAsking asking;

    @EJB
    JobDesk desk;

    @Inject
    Idempotency idempotency;

    @GET
    public PrintJobJson get(@PathParam("printJob") String job) {
        return PrintJobJson.of(desk.job(Ids.parse(job, "printJob")));
    }

    @POST
    @Path("again")
    public Response again(@PathParam("printJob") String job) {
        UUID id = Ids.parse(job, "printJob");
        return idempotency.once(202, id, () -> asking.again(id), PrintJobJson::of);
    }

    @POST
    @Path("cancellation")
    public Response cancel(@PathParam("printJob") String job) {
        UUID id = Ids.parse(job, "printJob");
        return idempotency.once(200, id, () -> desk.cancel(id), PrintJobJson::of);
    }
}
