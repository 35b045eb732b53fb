package app.comanda.api.payment;

import app.comanda.api.http.Ids;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptEscPos;
import app.comanda.payment.receipt.ReceiptHtml;
import app.comanda.payment.receipt.ReceiptIssue.Way;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptPdf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;

/** The receipt, in the form that the caller can use. Fetching it is issuing it: the second time it is a copy. */
@ApplicationScoped
@Path("orders/{order}/receipt")
@RolesAllowed({"owner", "manager", "cashier"})
public class ReceiptResource {

    private static final String PDF = "application/pdf";
    private static final String ESCPOS = "application/vnd.escpos";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(PDF),
                    MediaType.valueOf(ESCPOS),
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.APPLICATION_JSON_TYPE)
            .build();

    @Inject
    ReceiptIssuing issuing;

    @GET
    @Produces({PDF, ESCPOS, MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public Response issue(@PathParam("order") String order, @Context Request request) {
        UUID orderId = Ids.parse(order, "order");
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        return switch (form.getMediaType().toString()) {
            case ESCPOS -> {
                Receipt receipt = issuing.issue(orderId, Way.ESCPOS);
                yield answer(receipt, ReceiptEscPos.of(receipt), ESCPOS, ".bin");
            }
            case MediaType.TEXT_HTML -> {
                Receipt receipt = issuing.issue(orderId, Way.SCREEN);
                yield answer(receipt, ReceiptHtml.of(receipt, null), "text/html;charset=UTF-8", ".html");
            }
            case MediaType.APPLICATION_JSON -> {
                Receipt receipt = issuing.issue(orderId, Way.LINK);
                yield answer(receipt, ReceiptLinkJson.of(orderId, receipt), MediaType.APPLICATION_JSON, ".json");
            }
            default -> {
                Receipt receipt = issuing.issue(orderId, Way.PRINT);
                yield answer(receipt, ReceiptPdf.of(receipt), PDF, ".pdf");
            }
        };
    }

    private static Response answer(Receipt receipt, Object content, String mediaType, String ending) {
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + receipt.fileName() + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
