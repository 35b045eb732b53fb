package app.comanda.api.payment;

import app.comanda.api.http.Idempotency;
import app.comanda.api.http.Ids;
import app.comanda.kernel.EmailAddress;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptSubject;
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

/** Receipts by mail. */
@ApplicationScoped
@Path("orders/{order}/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"owner", "manager", "cashier"})
public class ReceiptsResource {

    @EJB
    ReceiptIssuing issuing;

    @Inject
    Idempotency idempotency;

    /** Answers before the mail is sent; the delivery log of the back office tells what became of it. */
    @POST
    public Response email(@PathParam("order") String order, NewReceiptJson receipt) {
        ReceiptSubject subject = ReceiptSubject.whole(Ids.parse(order, "order"));
        EmailAddress address = receipt.address();
        return idempotency.once(202, receipt, () -> issuing.email(subject, address), ReceiptIssueJson::of);
    }
}
