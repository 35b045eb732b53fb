package app.comanda.kitchen;

import app.comanda.messaging.Consumption;
import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import app.comanda.ordering.LineSeated;
import app.comanda.ordering.LinesMoved;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.LinesVoided;
import app.comanda.ordering.OrderCancelled;
import app.comanda.ordering.OrderModeChanged;
import app.comanda.ordering.OrderReseated;
import app.comanda.ordering.OrderTaking;
import app.comanda.ordering.ScheduledOrderDue;
import app.comanda.ordering.UnpaidOrderDue;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes tickets of what was sent to the kitchen. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = KitchenSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KitchenListener extends EventListener {

    @EJB
    Consumption consumption;

    @EJB
    Cooking cooking;

    @EJB
    Acknowledging acknowledging;

    @Inject
    Following following;

    @EJB
    OrderTaking orderTaking;

    @Override
    protected void receive(Envelope envelope) {
        consumption.once(envelope, () -> {
            if (envelope.is(LinesSent.class)) {
                cooking.take(envelope.event(LinesSent.class));
            } else if (envelope.is(ScheduledOrderDue.class)) {
                orderTaking.cookScheduled(
                        envelope.event(ScheduledOrderDue.class).orderId());
            } else if (envelope.is(UnpaidOrderDue.class)) {
                orderTaking.giveUp(envelope.event(UnpaidOrderDue.class).orderId());
            } else if (envelope.is(LinesVoided.class)) {
                cooking.takeOff(envelope.event(LinesVoided.class));
            } else if (envelope.is(OrderCancelled.class)) {
                cooking.cancel(envelope.event(OrderCancelled.class));
            } else if (envelope.is(LinesMoved.class)) {
                following.follow(envelope.event(LinesMoved.class));
            } else if (envelope.is(OrderReseated.class)) {
                following.follow(envelope.event(OrderReseated.class).orderId());
            } else if (envelope.is(LineSeated.class)) {
                following.follow(envelope.event(LineSeated.class).orderId());
            } else if (envelope.is(OrderModeChanged.class)) {
                following.follow(envelope.event(OrderModeChanged.class).orderId());
            } else if (envelope.is(AcknowledgementDue.class)) {
                acknowledging.raise(envelope.event(AcknowledgementDue.class));
            }
        });
    }

    /** Orders are locked by their keys, as everywhere. */
    @Override
    protected void receiveTogether(List<Envelope> envelopes) {
        Map<Envelope, LinesSent> sent = new LinkedHashMap<>();
        envelopes.stream()
                .map(envelope -> Map.entry(envelope, envelope.event(LinesSent.class)))
                .sorted(Comparator.comparing(each -> each.getValue().orderId()))
                .forEach(each -> sent.put(each.getKey(), each.getValue()));
        consumption.onceEach(sent, cooking::look, cooking::take);
    }
}
