package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The receipt on paper. Fetching it is issuing it: the second time it is a copy. */
@RequestScoped
@Path("orders/{order}/receipt")
@RolesAllowed({"owner", "manager", "cashier"})
public class ReceiptResource {

    @Inject
    ReceiptIssuing issuing;

    @GET
    @Produces("application/pdf")
    public Response print(@PathParam("order") String order) {
        Receipt receipt = issuing.print(Ids.parse(order, "order"));
        return Response.ok(ReceiptPdf.of(receipt), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"receipt-" + name(receipt) + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String name(Receipt receipt) {
        return receipt.receiptNumber().replaceAll("[^A-Za-z0-9-]", "_");
    }
}
