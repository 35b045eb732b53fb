package app.comanda.tenancy.provisioning;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The making of one tenant, and how far it has come. Belongs to the chain: it is there before the tenant, and stays when
 * the tenant was undone.
 */
@Entity
@Table(name = "provisioning")
public class Provisioning {

    /** Where it stands. */
    public enum State {
        /** Steps are being taken, or would be if their worker had not died. */
        RUNNING,
        /** Somebody remote does not answer; tried again by itself. */
        WAITING,
        /** Refused; a person decides to resume or to undo. */
        FAILED,
        DONE,
        UNDOING,
        UNDONE
    }

    /** A step's remote calls end within 15 s each; a dead worker's claim runs out soon after. */
    static final Duration CLAIM = Duration.ofSeconds(45);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(name = "chain_id")
    private UUID chainId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "request_key")
    private String requestKey;

    private String slug;

    private String plan;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String problem;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "provisioning", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    private List<TakenStep> steps = new ArrayList<>();

    /** For JPA. */
    protected Provisioning() {}

    Provisioning(ProvisioningPlan plan, String requestKey, String startedBy, Instant now) {
        this.id = Ids.next();
        this.chainId = plan.chainId();
        this.tenantId = plan.tenantId();
        this.requestKey = requestKey;
        this.slug = plan.asked().slug();
        this.plan = Json.write(plan);
        this.state = State.RUNNING;
        this.nextAttemptAt = now;
        this.claimedUntil = now;
        this.startedBy = startedBy;
        this.startedAt = now;
    }

    /** False while another worker has it, or when there is nothing to do. */
    boolean claim(Instant now) {
        if (!isUnfinished() || claimedUntil.isAfter(now)) {
            return false;
        }
        if (state == State.WAITING) {
            state = State.RUNNING;
        }
        claimedUntil = now.plus(CLAIM);
        return true;
    }

    /** Records the start of the next step; empty when all are taken or undone, which completes it. */
    Optional<Turn> begin(Instant now) {
        claimedUntil = now.plus(CLAIM);
        Optional<Turn> next = state == State.UNDOING ? nextToUndo(now) : nextToTake(now);
        if (next.isEmpty()) {
            state = state == State.UNDOING ? State.UNDONE : State.DONE;
            problem = null;
            claimedUntil = now;
        }
        return next;
    }

    void finish(Turn turn, Instant now) {
        if (turn.isUndo() != (state == State.UNDOING)) {
            throw BusinessException.conflict("provisioning.overtaken", "Another worker has gone on with this.");
        }
        TakenStep step = find(turn.step()).orElseThrow();
        if (turn.isUndo()) {
            step.undone(now);
        } else {
            step.done(now);
        }
        attempts = 0;
        problem = null;
    }

    /** Somebody remote was away: once more after a pause that doubles from 5 s up to 5 min. */
    void waitAWhile(String why, Instant now) {
        attempts++;
        problem = why;
        claimedUntil = now;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        if (state == State.RUNNING) {
            state = State.WAITING;
        }
    }

    void fail(String why, Instant now) {
        problem = why;
        claimedUntil = now;
        if (state == State.RUNNING) {
            state = State.FAILED;
        } else {
            waitAWhile(why, now);
        }
    }

    void resume(Instant now) {
        if (state == State.UNDOING || state == State.UNDONE) {
            throw BusinessException.conflict("provisioning.undone", "This tenant was undone. Ask for it anew.");
        }
        requireUnclaimed(now);
        if (state != State.DONE) {
            state = State.RUNNING;
            nextAttemptAt = now;
        }
    }

    void undo(Instant now) {
        if (state == State.DONE) {
            throw BusinessException.conflict("provisioning.done", "This tenant works already. Delete it instead.");
        }
        requireUnclaimed(now);
        if (state != State.UNDONE) {
            state = State.UNDOING;
            nextAttemptAt = now;
            attempts = 0;
        }
    }

    private void requireUnclaimed(Instant now) {
        if (isUnfinished() && claimedUntil.isAfter(now)) {
            throw BusinessException.conflict(
                    "provisioning.running", "A step is being taken right now. Try again soon.");
        }
    }

    private Optional<Turn> nextToTake(Instant now) {
        return Arrays.stream(StepName.values())
                .filter(name -> find(name).filter(TakenStep::isDone).isEmpty())
                .findFirst()
                .map(name -> {
                    find(name).orElseGet(() -> add(name, now)).start(now);
                    return new Turn(id, name, plan(), Turn.Direction.TAKE);
                });
    }

    private Optional<Turn> nextToUndo(Instant now) {
        // a database step that was not done left nothing: its transaction was rolled back
        return steps.stream()
                .filter(step -> step.isDone() || step.name().isRemote() && !step.isUndone() || step.isUndoing())
                .max(Comparator.comparing(TakenStep::name))
                .map(step -> {
                    step.startUndo(now);
                    return new Turn(id, step.name(), plan(), Turn.Direction.UNDO);
                });
    }

    private TakenStep add(StepName name, Instant now) {
        TakenStep step = new TakenStep(this, name, now);
        steps.add(step);
        return step;
    }

    private Optional<TakenStep> find(StepName name) {
        return steps.stream().filter(step -> step.name() == name).findFirst();
    }

    private boolean isUnfinished() {
        return state == State.RUNNING || state == State.WAITING || state == State.UNDOING;
    }

    public ProvisioningPlan plan() {
        return Json.read(plan, ProvisioningPlan.class);
    }

    public UUID id() {
        return id;
    }

    public UUID chainId() {
        return chainId;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public String slug() {
        return slug;
    }

    public State state() {
        return state;
    }

    /** The stable code of what stopped it, or empty. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** Failed attempts at the present step. */
    public int attempts() {
        return attempts;
    }

    public Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** In the order in which they are taken. */
    public List<TakenStep> steps() {
        return steps.stream().sorted(Comparator.comparing(TakenStep::name)).toList();
    }
}
