package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.EmailAddress;
import app.comanda.ordering.split.BillSplitting;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptSubject;
import app.comanda.pricing.Step;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A part of a split bill is a bill of its own: how it came about, and its receipt. */
@ApplicationScoped
@Path("orders/{order}/parts/{part}")
@RolesAllowed({"owner", "manager", "cashier"})
public class PartResource {

    @EJB
    BillSplitting splitting;

    @Inject
    ReceiptForms forms;

    @EJB
    ReceiptIssuing issuing;

    @Inject
    Idempotency idempotency;

    @GET
    @Path("explanation")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Step> explanation(@PathParam("order") String order, @PathParam("part") String part) {
        return splitting.explained(Ids.parse(order, "order"), Ids.parse(part, "part"));
    }

    @GET
    @Path("receipt")
    @Produces({ReceiptForms.PDF, ReceiptForms.ESCPOS, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response receipt(
            @PathParam("order") String order, @PathParam("part") String part, @Context Request request) {
        return forms.issue(subject(order, part), request);
    }

    /** Answers before the mail is sent, as for the whole order. */
    @POST
    @Path("receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response email(@PathParam("order") String order, @PathParam("part") String part, NewReceiptJson receipt) {
        ReceiptSubject subject = subject(order, part);
        EmailAddress address = receipt.address();
        return idempotency.once(202, receipt, () -> issuing.email(subject, address), ReceiptIssueJson::of);
    }

    private static ReceiptSubject subject(String order, String part) {
        return new ReceiptSubject(Ids.parse(order, "order"), Ids.parse(part, "part"));
    }
}
