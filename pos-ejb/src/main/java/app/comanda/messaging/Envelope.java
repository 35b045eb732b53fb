package app.comanda.messaging;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as a listener gets it.
 *
 * @param id the same at every redelivery and replay of one event's first sending
 * @param type the event's simple class name
 */
public record Envelope(
        UUID id,
        UUID tenantId,
        String type,
        String consumer,
        @Nullable UUID outletId,
        String requestId,
        String payload) {

    /** A message of several envelopes has no such property. */
    static final String MESSAGE = "message";

    static Envelope of(WaitingMessage message, String consumer) {
        return new Envelope(
                message.id(),
                message.tenantId(),
                message.type(),
                consumer,
                message.outletId(),
                message.requestId(),
                message.payload());
    }

    static Envelope read(Message message) throws JMSException {
        String outlet = message.getStringProperty("outlet");
        return new Envelope(
                UUID.fromString(message.getStringProperty(MESSAGE)),
                UUID.fromString(message.getStringProperty("tenant")),
                message.getStringProperty("type"),
                message.getStringProperty("consumer"),
                outlet == null ? null : UUID.fromString(outlet),
                message.getStringProperty("request"),
                ((TextMessage) message).getText());
    }

    void writeTo(TextMessage message) throws JMSException {
        message.setStringProperty(MESSAGE, id.toString());
        message.setStringProperty("tenant", tenantId.toString());
        message.setStringProperty("type", type);
        message.setStringProperty("consumer", consumer);
        message.setStringProperty("request", requestId);
        if (outletId != null) {
            message.setStringProperty("outlet", outletId.toString());
        }
    }

    /** The event, when it is of this type. */
    public <T extends Event> T event(Class<T> eventType) {
        return Json.read(payload, eventType);
    }

    public boolean is(Class<? extends Event> eventType) {
        return type.equals(eventType.getSimpleName());
    }

    TenantContext context() {
        return TenantContext.system(tenantId, consumer, requestId);
    }
}
