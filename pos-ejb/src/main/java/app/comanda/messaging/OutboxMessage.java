package app.comanda.messaging;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits for the broker. */
@Entity
@Table(name = "outbox")
public class OutboxMessage extends TenantOwned {

    private String type;

    private @Nullable String consumer;

    @Column(name = "outlet_id")
    private @Nullable UUID outletId;

    @Column(name = "request_id")
    private String requestId;

    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For JPA. */
    protected OutboxMessage() {}

    /** @param only the one consumer that gets it; null for all who subscribed */
    OutboxMessage(Event event, @Nullable String only, String requestId, Instant createdAt) {
        this(newId(), event, requestId, createdAt);
        this.consumer = only;
    }

    /** With a key of the time at which it shall leave. */
    OutboxMessage(UUID id, Event event, String requestId, Instant createdAt) {
        super(id);
        this.type = event.getClass().getSimpleName();
        this.outletId = event.outletId();
        this.requestId = requestId;
        this.payload = Json.write(event);
        this.createdAt = createdAt;
    }

    OutboxMessage(DeadLetter letter, String requestId, Instant createdAt) {
        super(newId());
        this.type = letter.type();
        this.consumer = letter.consumer();
        this.requestId = requestId;
        this.payload = letter.payload();
        this.createdAt = createdAt;
    }
}
