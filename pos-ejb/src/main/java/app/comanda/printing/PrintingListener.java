package app.comanda.printing;

import app.comanda.kitchen.TicketChanged;
import app.comanda.messaging.Consumption;
import app.comanda.messaging.Envelope;
import app.comanda.messaging.EventListener;
import app.comanda.printing.ticket.TicketPrinting;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Hears what the kitchen has to cook. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = PrintingSubscription.CONSUMER),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "useLocalTx", propertyValue = "true"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PrintingListener extends EventListener {

    @EJB
    Consumption consumption;

    @EJB
    TicketPrinting ticketPrinting;

    @Override
    protected void receive(Envelope envelope) {
        if (envelope.is(TicketChanged.class)) {
            consumption.once(envelope, () -> ticketPrinting.tell(envelope.event(TicketChanged.class)));
        }
    }
}
