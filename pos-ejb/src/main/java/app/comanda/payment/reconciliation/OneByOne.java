package app.comanda.payment.reconciliation;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.remote.PaymentLooking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The books of a vendor that gives no list: it is asked about each movement of ours. */
@ApplicationScoped
public class OneByOne {

    @EJB
    PaymentLooking looking;

    /** @throws BusinessException {@code vendor.away}, when it does not tell of one */
    List<VendorEntry> entries(RemoteGateway gateway, List<Ours> ours) {
        List<VendorEntry> entries = new ArrayList<>();
        for (Ours own : ours) {
            AttemptReference attempt =
                    looking.any(own.orderId(), own.paymentId()).attempt();
            GatewayAnswer answer = own.isPayment()
                    ? gateway.check(attempt)
                    : gateway.checkRefund(new RefundRequest(own.id(), attempt, -own.amount(), "compared"));
            if (answer instanceof GatewayAnswer.Unknown unknown) {
                throw BusinessException.unavailable("vendor.away", unknown.reason());
            } else if (answer instanceof GatewayAnswer.Approved approved) {
                entries.add(entry(own, approved));
            }
        }
        return entries;
    }

    private static VendorEntry entry(Ours own, GatewayAnswer.Approved approved) {
        long amount = own.isPayment() ? approved.amount() : -approved.amount();
        return new VendorEntry(
                own.kind(),
                own.id(),
                Objects.requireNonNullElse(approved.reference(), own.id().toString()),
                amount,
                approved.currency(),
                approved.fee(),
                amount - approved.fee(),
                null,
                own.at());
    }
}
