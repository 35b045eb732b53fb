package app.comanda.web.payment;

import app.comanda.ordering.Order;
import app.comanda.ordering.Settlement;
import app.comanda.ordering.split.BillPart;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptIssue.Way;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptPdf;
import app.comanda.payment.receipt.ReceiptSubject;
import app.comanda.printing.job.JobAsking;
import app.comanda.printing.job.PrintJob;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A guest who has left asks for a receipt: on paper, or as a link to open, copy or scan. Each is a copy on record. */
@Named
@ViewScoped
public class ReceiptPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReceiptIssuing issuing;

    @EJB
    JobAsking asking;

    @Inject
    Texts texts;

    private String link = "";
    private int days;

    public void issueLink(Order order) {
        issueLink(ReceiptSubject.whole(order.id()));
    }

    /** Of one part of a split bill. */
    public void issuePartLink(BillPart part) {
        issueLink(of(part));
    }

    private void issueLink(ReceiptSubject subject) {
        Receipt receipt = issuing.issue(subject, Way.LINK);
        link = Objects.requireNonNull(receipt.link());
        days = receipt.look().template().linkDays();
    }

    /** On the printer of the outlet, when somebody is there to print. */
    public void print(Order order) {
        PrintJob job = asking.receipt(order.outletId(), ReceiptSubject.whole(order.id()), null);
        texts.tell("receipt.print.asked", job.title(), job.printerName());
    }

    public StreamedContent pdf(UUID orderId) {
        return pdf(ReceiptSubject.whole(orderId));
    }

    /** Of one part of a split bill. */
    public StreamedContent partPdf(BillPart part) {
        return pdf(of(part));
    }

    private static ReceiptSubject of(BillPart part) {
        return new ReceiptSubject(part.orderId(), part.id());
    }

    private StreamedContent pdf(ReceiptSubject subject) {
        return DefaultStreamedContent.builder().name("receipt.pdf").contentType("application/pdf").stream(
                        () -> new ByteArrayInputStream(ReceiptPdf.of(issuing.issue(subject, Way.PRINT))))
                .build();
    }

    public boolean isPossible(@Nullable Order order) {
        return order != null
                && order.balance().settlement() != Settlement.UNPAID
                && order.balance().settlement() != Settlement.PARTLY_PAID
                && order.progress().mergedInto().isEmpty();
    }

    /** Whether this part is paid, and so has a receipt. */
    public boolean isPaid(BillPart part) {
        return part.due() == 0;
    }

    public String getLink() {
        return link;
    }

    /** The link as a picture for a camera. */
    public String getCode() {
        return link.isEmpty() ? "" : QrPicture.of(link);
    }

    /** For how long it can be read. */
    public int getDays() {
        return days;
    }
}
