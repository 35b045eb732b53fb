package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.receipt.ReceiptSubject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The receipt, in the form that the caller can use. Fetching it is issuing it: the second time it is a copy. */
@ApplicationScoped
@Path("orders/{order}/receipt")
@RolesAllowed({"owner", "manager", "cashier"})
public class ReceiptResource {

    @Inject
    ReceiptForms forms;

    @GET
    @Produces({ReceiptForms.PDF, ReceiptForms.ESCPOS, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response issue(@PathParam("order") String order, @Context Request request) {
        return forms.issue(ReceiptSubject.whole(Ids.parse(order, "order")), request);
    }
}
