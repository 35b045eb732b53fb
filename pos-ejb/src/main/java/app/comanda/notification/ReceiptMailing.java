package app.comanda.notification;

import app.comanda.kernel.EmailAddress;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptIssuing;
import app.comanda.payment.receipt.ReceiptRequested;
import app.comanda.payment.receipt.ReceiptSubject;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Receipts to guests who asked for one. */
@ApplicationScoped
public class ReceiptMailing {

    @EJB
    ReceiptIssuing issuing;

    @Inject
    Mailing mailing;

    void send(UUID messageId, ReceiptRequested request) {
        Receipt receipt = issuing.issued(new ReceiptSubject(request.orderId(), request.partId()), request.issue());
        Mail mail = ReceiptMail.of(receipt, new EmailAddress(request.email()));
        mailing.send(messageId, request.outletId(), "receipt", mail);
    }
}
