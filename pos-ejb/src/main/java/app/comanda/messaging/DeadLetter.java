package app.comanda.messaging;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that its consumer refused at every attempt; kept until a person replays it. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter extends TenantOwned {

    @Column(name = "message_id")
    private UUID messageId;

    private String consumer;

    private String type;

    private String payload;

    private String cause;

    @Column(name = "died_at")
    private Instant diedAt;

    @Column(name = "replayed_at")
    private @Nullable Instant replayedAt;

    @Column(name = "replayed_by")
    private @Nullable String replayedBy;

    @Version
    private long version;

    /** For JPA. */
    protected DeadLetter() {}

    DeadLetter(Envelope envelope, String cause, Instant diedAt) {
        super(newId());
        this.messageId = envelope.id();
        this.consumer = envelope.consumer();
        this.type = envelope.type();
        this.payload = envelope.payload();
        this.cause = cause;
        this.diedAt = diedAt;
    }

    /** @throws BusinessException {@code dead-letter.replayed} when that was done already */
    void replay(Instant at, String by) {
        if (replayedAt != null) {
            throw BusinessException.conflict("dead-letter.replayed", "This message was already sent again.");
        }
        replayedAt = at;
        replayedBy = by;
    }

    public UUID messageId() {
        return messageId;
    }

    public String consumer() {
        return consumer;
    }

    public String type() {
        return type;
    }

    public String payload() {
        return payload;
    }

    public String cause() {
        return cause;
    }

    public Instant diedAt() {
        return diedAt;
    }

    public Optional<Instant> replayedAt() {
        return Optional.ofNullable(replayedAt);
    }

    public Optional<String> replayedBy() {
        return Optional.ofNullable(replayedBy);
    }
}
