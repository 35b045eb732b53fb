package app.comanda.payment.remote;

import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.refund.RefundDue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Asks vendors to give money back; in no transaction, as they may be slow. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundSending {

    @Inject
    RefundLooking looking;

    @Inject
    PaymentGateways gateways;

    /** The refund's id is the idempotency key; what the vendor has never heard of is asked for again. */
    public void send(RefundDue due) {
        looking.open(due.orderId(), due.refundId()).ifPresent(asked -> {
            RemoteGateway gateway = gateways.remote(asked.provider());
            GatewayAnswer answer = asked.known() == RefundLooking.Known.NEW
                    ? gateway.refund(asked.request())
                    : gateway.checkRefund(asked.request());
            looking.settle(due, answer instanceof GatewayAnswer.NotReceived ? gateway.refund(asked.request()) : answer);
        });
    }
}
