package app.comanda.api.payment;

import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptEscPos;
import app.comanda.payment.receipt.ReceiptHtml;
import app.comanda.payment.receipt.ReceiptIssue.Way;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptPdf;
import app.comanda.payment.receipt.ReceiptSubject;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** Issues a receipt in the form that the caller can use. */
@ApplicationScoped
class ReceiptForms {

    static final String PDF = "application/pdf";
    static final String ESCPOS = "application/vnd.escpos";
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(PDF),
                    MediaType.valueOf(ESCPOS),
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.APPLICATION_JSON_TYPE)
            .build();

    @EJB
    ReceiptIssuing issuing;

    Response issue(ReceiptSubject subject, Request request) {
        Variant form = request.selectVariant(FORMS);
        if (form == null) {
            throw new NotAcceptableException();
        }
        return switch (form.getMediaType().toString()) {
            case ESCPOS -> {
                Receipt receipt = issuing.issue(subject, Way.ESCPOS);
                yield answer(receipt, ReceiptEscPos.of(receipt), ESCPOS, ".bin");
            }
            case MediaType.TEXT_HTML -> {
                Receipt receipt = issuing.issue(subject, Way.SCREEN);
                yield answer(receipt, ReceiptHtml.of(receipt, null), "text/html;charset=UTF-8", ".html");
            }
            case MediaType.APPLICATION_JSON -> {
                Receipt receipt = issuing.issue(subject, Way.LINK);
                yield answer(receipt, ReceiptLinkJson.of(subject, receipt), MediaType.APPLICATION_JSON, ".json");
            }
            default -> {
                Receipt receipt = issuing.issue(subject, Way.PRINT);
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
