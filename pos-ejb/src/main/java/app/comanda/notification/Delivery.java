package app.comanda.notification;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail to one person, and what became of it. */
@Entity
@Table(name = "delivery")
public class Delivery extends TenantOwned {

    /** FAILED is tried again as long as the broker brings the event back. */
    public enum State {
        PENDING,
        SENT,
        FAILED
    }

    /** So long an attempt may take; one that began earlier was cut off. Below the broker's last pauses. */
    static final Duration CLAIM = Duration.ofSeconds(90);

    private static final int LONGEST_ERROR = 500;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "outlet_id")
    private @Nullable UUID outletId;

    private String kind;

    private String recipient;

    private String subject;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    private long version;

    /** For JPA. */
    protected Delivery() {}

    Delivery(UUID messageId, @Nullable UUID outletId, String kind, Mail mail, Instant at) {
        super(newId());
        this.messageId = messageId;
        this.outletId = outletId;
        this.kind = kind;
        this.recipient = mail.to().text();
        this.subject = mail.subject();
        this.state = State.PENDING;
        this.attempts = 1;
        this.createdAt = at;
        this.attemptedAt = at;
    }

    /** @throws MailNotSent when another attempt is still under way */
    void tryAgain(Instant at) {
        if (state == State.PENDING && attemptedAt.plus(CLAIM).isAfter(at)) {
            throw new MailNotSent("Another attempt is under way");
        }
        state = State.PENDING;
        attempts++;
        attemptedAt = at;
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
        lastError = null;
    }

    void failed(String error) {
        state = State.FAILED;
        lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }

    public UUID messageId() {
        return messageId;
    }

    public Optional<UUID> outletId() {
        return Optional.ofNullable(outletId);
    }

    /** What kind of mail, e.g. {@code receipt}. */
    public String kind() {
        return kind;
    }

    public String recipient() {
        return recipient;
    }

    public String subject() {
        return subject;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
