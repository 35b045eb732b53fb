package app.comanda.printing.job;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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

/**
 * Something to print, once. An agent has it on loan; what becomes of it only that agent can tell, so that a loan that ran
 * out leaves a doubt, which is said on the paper or asked of somebody.
 */
@Entity
@Table(name = "print_job")
public class PrintJob extends TenantOwned {

    /** FAILED waits for somebody to decide. */
    public enum State {
        WAITING,
        TAKEN,
        PRINTED,
        FAILED,
        CANCELLED
    }

    /** An agent that is not heard of for so long has lost what it had. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** What is older is not printed by itself any more: the agent was away for an afternoon, and the food is eaten. */
    public static final Duration STALE = Duration.ofHours(2);

    @Column(name = "outlet_id")
    private UUID outletId;

    @Enumerated(EnumType.STRING)
    private JobKind kind;

    private String title;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "part_id")
    private @Nullable UUID partId;

    @Column(name = "printer_id")
    private UUID printerId;

    @Column(name = "printer_name")
    private String printerName;

    private byte[] content;

    @Column(name = "substitute_id")
    private @Nullable UUID substituteId;

    @Column(name = "substitute_content")
    private byte @Nullable [] substituteContent;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "again_of")
    private @Nullable UUID againOf;

    @Embedded
    private Mishaps mishaps = new Mishaps();

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "taken_by")
    private @Nullable UUID takenBy;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "printed_on")
    private @Nullable String printedOn;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    /** For JPA. */
    protected PrintJob() {}

    PrintJob(Slip slip, String askedBy, @Nullable UUID againOf, Instant now) {
        super(newId());
        this.outletId = slip.printer().outletId();
        this.kind = slip.kind();
        this.title = slip.title();
        this.orderId = slip.subject().orderId();
        this.partId = slip.subject().partId();
        this.printerId = slip.printer().id();
        this.printerName = slip.printer().name();
        this.content = slip.content();
        this.substituteId = slip.standIn().map(Slip.Substitute::printerId).orElse(null);
        this.substituteContent = slip.standIn().map(Slip.Substitute::content).orElse(null);
        this.askedBy = askedBy;
        this.againOf = againOf;
        this.createdAt = now;
        become(State.WAITING, now);
        this.dueAt = now;
    }

    private void become(State next, Instant now) {
        state = next;
        changedAt = now;
        if (next != State.TAKEN) {
            takenBy = null;
            leaseUntil = null;
        }
    }

    public void take(UUID agent, Instant now) {
        become(State.TAKEN, now);
        takenBy = agent;
        leaseUntil = now.plus(LEASE);
    }

    /** The agent still has it. */
    public void renew(Instant now) {
        leaseUntil = now.plus(LEASE);
    }

    /** The agent does not have it and never began with it. */
    public void giveBack(Instant now) {
        become(State.WAITING, now);
    }

    public void printed(String where, Instant now) {
        become(State.PRINTED, now);
        printedOn = where;
        mishaps.overcome();
    }

    /** Nothing of it is on paper: later once more, in growing pauses, and then no more. */
    public void notPrinted(Trouble why, @Nullable String words, Instant now) {
        mishaps.failed(why, words);
        become(mishaps.isWorthTrying() ? State.WAITING : State.FAILED, now);
        dueAt = now.plus(mishaps.pause());
    }

    /** Nobody knows whether it was printed. */
    public void inDoubt(@Nullable String words, Instant now) {
        mishaps.inDoubt(words);
        become(kind.isRepeatedInDoubt() && mishaps.isWorthTrying() ? State.WAITING : State.FAILED, now);
        dueAt = now;
    }

    public void tooLate(Instant now) {
        mishaps.note(Trouble.TOO_LATE, null);
        become(State.FAILED, now);
    }

    /** @throws BusinessException {@code print-job.over} when nothing can be stopped any more */
    public void cancel(Instant now) {
        if (state == State.TAKEN) {
            throw BusinessException.conflict("print-job.over", "It is being printed at this moment.");
        }
        if (isOver()) {
            throw BusinessException.conflict("print-job.over", "This was printed or cancelled already.");
        }
        become(State.CANCELLED, now);
    }

    public boolean isOver() {
        return state == State.PRINTED || state == State.CANCELLED;
    }

    public boolean isHeldBy(UUID agent) {
        return agent.equals(takenBy);
    }

    public boolean isStale(Instant now) {
        return createdAt.plus(STALE).isBefore(now);
    }

    public UUID outletId() {
        return outletId;
    }

    public JobKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public Slip.Subject subject() {
        return new Slip.Subject(orderId, partId);
    }

    public UUID printerId() {
        return printerId;
    }

    public String printerName() {
        return printerName;
    }

    public byte[] content() {
        return content;
    }

    public Optional<Slip.Substitute> substitute() {
        return substituteId == null || substituteContent == null
                ? Optional.empty()
                : Optional.of(new Slip.Substitute(substituteId, substituteContent));
    }

    public State state() {
        return state;
    }

    public Mishaps mishaps() {
        return mishaps;
    }

    /** The one that somebody wanted to see once more. */
    public Optional<UUID> againOf() {
        return Optional.ofNullable(againOf);
    }

    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(leaseUntil);
    }

    /** The printer's name. */
    public Optional<String> printedOn() {
        return Optional.ofNullable(printedOn);
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
