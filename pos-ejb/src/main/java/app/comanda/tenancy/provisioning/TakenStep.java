package app.comanda.tenancy.provisioning;

import app.comanda.kernel.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line in the log of a provisioning. */
@Entity
@Table(name = "provisioning_step")
public class TakenStep {

    /** STARTED and UNDOING mean that nobody knows yet. */
    public enum State {
        STARTED,
        DONE,
        UNDOING,
        UNDONE
    }

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "provisioning_id")
    private Provisioning provisioning;

    @Column(name = "chain_id")
    private UUID chainId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step")
    private StepName name;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** For JPA. */
    protected TakenStep() {}

    TakenStep(Provisioning provisioning, StepName name, Instant now) {
        this.id = Ids.next();
        this.provisioning = provisioning;
        this.chainId = provisioning.chainId();
        this.name = name;
        this.state = State.STARTED;
        this.startedAt = now;
    }

    void start(Instant now) {
        state = State.STARTED;
        startedAt = now;
        finishedAt = null;
    }

    void startUndo(Instant now) {
        state = State.UNDOING;
        startedAt = now;
        finishedAt = null;
    }

    void done(Instant now) {
        state = State.DONE;
        finishedAt = now;
    }

    void undone(Instant now) {
        state = State.UNDONE;
        finishedAt = now;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    boolean isUndoing() {
        return state == State.UNDOING;
    }

    boolean isUndone() {
        return state == State.UNDONE;
    }

    public StepName name() {
        return name;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }
}
