package app.comanda.notification.hook;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that one program is told, and what became of it. Its id is the same at every attempt. */
@Entity
@Table(name = "hook_call")
public class HookCall extends TenantOwned {

    public enum State {
        /** To be made, or made again. */
        WAITING,
        DELIVERED,
        /** Given up. */
        FAILED
    }

    /** After each attempt but the last: a day and a half in all, so that a program may be away for a night. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private static final int LONGEST_ERROR = 300;

    @Column(name = "hook_id")
    private UUID hookId;

    private String type;

    private String body;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "last_status")
    private @Nullable Integer lastStatus;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "attempted_at")
    private @Nullable Instant attemptedAt;

    @Column(name = "next_at")
    private @Nullable Instant nextAt;

    @Version
    private long version;

    /** For JPA. */
    protected HookCall() {}

    /** @param body made of the id, which is told too */
    HookCall(UUID id, UUID hookId, String type, String body, Instant at) {
        super(id);
        this.hookId = hookId;
        this.type = type;
        this.body = body;
        this.state = State.WAITING;
        this.createdAt = at;
        this.nextAt = at;
    }

    void begin(Instant at) {
        attempts++;
        attemptedAt = at;
    }

    /** @param status of HTTP */
    void delivered(int status) {
        state = State.DELIVERED;
        lastStatus = status;
        lastError = null;
        nextAt = null;
    }

    /** @return when it is tried again; empty when it is given up */
    Optional<Instant> failed(HookOutcome outcome, Instant at) {
        lastStatus = outcome.status();
        lastError = outcome.error().length() > LONGEST_ERROR
                ? outcome.error().substring(0, LONGEST_ERROR)
                : outcome.error();
        nextAt = attempts <= PAUSES.size() ? at.plus(PAUSES.get(attempts - 1)) : null;
        state = nextAt == null ? State.FAILED : State.WAITING;
        return Optional.ofNullable(nextAt);
    }

    void giveUp(String why) {
        state = State.FAILED;
        lastStatus = null;
        lastError = why;
        nextAt = null;
    }

    /** @throws BusinessException {@code hook-call.waiting} while it is tried by itself */
    void sendAgain(Instant at) {
        if (state == State.WAITING) {
            throw BusinessException.conflict("hook-call.waiting", "It is tried again by itself.");
        }
        state = State.WAITING;
        attempts = 0;
        nextAt = at;
    }

    public UUID hookId() {
        return hookId;
    }

    /** As {@link HookEvent#wire}, or {@code test}. */
    public String type() {
        return type;
    }

    public String body() {
        return body;
    }

    public State state() {
        return state;
    }

    /** Since it was last sent by hand. */
    public int attempts() {
        return attempts;
    }

    /** What the program answered last. */
    public Optional<Integer> lastStatus() {
        return Optional.ofNullable(lastStatus);
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> attemptedAt() {
        return Optional.ofNullable(attemptedAt);
    }

    /** When it is tried again. */
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }
}
