package app.comanda.payment;

import app.comanda.payment.account.Access;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One asking for money; its id is what the provider knows it by, so that asking again moves nothing twice. */
@Entity
@Table(name = "payment_attempt")
@IdClass(PaymentKey.class)
public class PaymentAttempt extends TenantOwned {

    /** How far it came. */
    public enum State {
        STARTED,
        PENDING,
        SUCCEEDED,
        DECLINED,
        UNKNOWN,
        CANCELLED
    }

    @Id
    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reference;

    private @Nullable Long fee;

    private @Nullable String detail;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    private int checks;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    @Column(name = "decision_approver_id")
    private @Nullable UUID decisionApproverId;

    @Version
    private long version;

    /** For JPA. */
    protected PaymentAttempt() {}

    public PaymentAttempt(Payment payment, Instant startedAt) {
        super(newId());
        this.orderId = payment.orderId();
        this.paymentId = payment.id();
        this.accountId = payment.accountId().orElse(null);
        this.state = State.STARTED;
        this.startedAt = startedAt;
    }

    /** What the vendor holds already, by its own name of it. */
    public void takes(String held) {
        reference = held;
    }

    /** The vendor was asked about it so often, lastly then. */
    public void checked(int times, Instant at) {
        checks += times;
        checkedAt = times == 0 ? checkedAt : at;
    }

    /** The guest must act first. */
    public void waitFor(GatewayAnswer.Pending answer) {
        state = State.PENDING;
        reference = answer.reference();
    }

    public void loseSight(String reason) {
        state = State.UNKNOWN;
        detail = reason;
    }

    /** No money will come. @param outcome DECLINED or CANCELLED */
    public void end(State outcome, GatewayAnswer.Declined answer, Instant at) {
        state = outcome;
        reference = answer.reference() == null ? reference : answer.reference();
        detail = answer.code() + ": " + answer.message();
        settledAt = at;
    }

    public void succeed(GatewayAnswer.Approved answer, Instant at) {
        state = State.SUCCEEDED;
        reference = answer.reference();
        fee = answer.fee();
        settledAt = at;
    }

    /** A person says what became of it. */
    public void decide(Decision made) {
        decidedAt = made.at();
        decidedBy = made.by();
        decision = made.reason();
        decisionApproverId = made.approverId();
    }

    /**
     * What a person decided of an attempt of which the vendor could not tell.
     *
     * @param by a user name
     * @param reason how that person knew
     * @param approverId null where nobody else had to approve it
     */
    public record Decision(
            Instant at, String by, String reason, @Nullable UUID approverId) {}

    public AttemptReference reference(Payment payment) {
        return reference(payment, Access.NONE);
    }

    /** As the vendor knows it. */
    public AttemptReference reference(Payment payment, Access access) {
        return new AttemptReference(
                id(),
                orderId,
                payment.outletId(),
                payment.method(),
                reference,
                payment.asked(),
                payment.currency(),
                startedAt,
                access);
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public State state() {
        return state;
    }

    /** What the provider calls it, once it said. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** What the provider kept, in minor units, where it is known. */
    public Optional<Long> fee() {
        return Optional.ofNullable(fee);
    }

    /** Why it came to what it came to, for support. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    public Optional<Decision> decision() {
        return decidedAt == null || decidedBy == null || decision == null
                ? Optional.empty()
                : Optional.of(new Decision(decidedAt, decidedBy, decision, decisionApproverId));
    }

    /** How often the provider was asked what became of it. */
    public int checks() {
        return checks;
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }
}
