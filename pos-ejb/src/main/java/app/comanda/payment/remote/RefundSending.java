package app.comanda.payment.remote;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.refund.RefundDue;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Asks vendors to give money back; in no transaction, as they may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundSending {

    @EJB
    RefundLooking looking;

    @Inject
    PaymentGateways gateways;

    /** Each try has an idempotency key of its own, the first the refund's id; what the vendor has never heard of is asked for again. */
    public void send(RefundDue due) {
        looking.open(due.orderId(), due.refundId()).ifPresent(asked -> {
            RemoteGateway gateway = gateways.remote(asked.provider());
            GatewayAnswer answer = asked.known() == RefundLooking.Known.NEW
                    ? gateway.refund(asked.request())
                    : gateway.checkRefund(asked.request());
            looking.settle(
                    due,
                    asked.request().refundId(),
                    answer instanceof GatewayAnswer.NotReceived ? gateway.refund(asked.request()) : answer);
        });
    }

    /**
     * Sends what the vendor refused once more, under a key of its own, as the vendor would only repeat its refusal of the
     * old one. First it is asked about that one: what may still have moved money is never sent again.
     *
     * @throws app.comanda.kernel.BusinessException {@code refund.not-refused}, {@code refund.unclear}, {@code
     *     payment.local} (conflicts), {@code refund.unknown}, {@code order.unknown}
     */
    public Refund sendAgain(UUID orderId, UUID refundId) {
        RefundLooking.Asked before = looking.refused(orderId, refundId);
        GatewayAnswer said = gateways.remote(before.provider()).checkRefund(before.request());
        return looking.again(orderId, refundId, before.request().refundId(), said);
    }
}
