package app.comanda.payment.webhook;

import app.comanda.payment.VendorCall;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vendor's call, proven to be the vendor's, and what came of it. */
@Entity
@Table(name = "payment_event")
public class ReceivedCall extends TenantOwned {

    /** FAILED is tried again as long as the broker brings it back. */
    public enum State {
        RECEIVED,
        DONE,
        IGNORED,
        FAILED
    }

    private static final int LONGEST_NOTE = 300;

    @Column(name = "account_id")
    private UUID accountId;

    private String provider;

    @Column(name = "event_id")
    private String eventId;

    private String type;

    @Column(name = "attempt_id")
    private @Nullable UUID attemptId;

    private @Nullable String reference;

    private String body;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "handled_at")
    private @Nullable Instant handledAt;

    private @Nullable String note;

    @Version
    private long version;

    /** For JPA. */
    protected ReceivedCall() {}

    ReceivedCall(UUID accountId, String provider, VendorCall call, String body, Instant receivedAt) {
        super(newId());
        this.accountId = accountId;
        this.provider = provider;
        this.eventId = VendorWords.key(call.eventId());
        this.type = VendorWords.shown(call.type());
        this.attemptId = call.attemptId();
        this.reference = call.reference() == null ? null : VendorWords.key(call.reference());
        this.body = body;
        this.receivedAt = receivedAt;
        this.state = State.RECEIVED;
        if (attemptId == null && reference == null) {
            ignore("It names no payment.", receivedAt);
        }
    }

    void ignore(String why, Instant at) {
        settle(State.IGNORED, why, at);
    }

    void fail(String why, Instant at) {
        settle(State.FAILED, why.substring(0, Math.min(why.length(), LONGEST_NOTE)), at);
    }

    private void settle(State outcome, String why, Instant at) {
        state = outcome;
        note = why;
        handledAt = at;
    }

    /** Whether something is still to be done about it. */
    boolean waits() {
        return state == State.RECEIVED || state == State.FAILED;
    }

    public UUID accountId() {
        return accountId;
    }

    public String provider() {
        return provider;
    }

    /** The vendor's. */
    public String eventId() {
        return eventId;
    }

    /** The vendor's word for what happened. */
    public String type() {
        return type;
    }

    public Optional<UUID> attemptId() {
        return Optional.ofNullable(attemptId);
    }

    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** As it came, without anything of a card. */
    public String body() {
        return body;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> handledAt() {
        return Optional.ofNullable(handledAt);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
