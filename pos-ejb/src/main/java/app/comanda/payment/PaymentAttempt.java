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

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private long version;

    /** For JPA. */
    protected PaymentAttempt() {}

    PaymentAttempt(Payment payment, Instant startedAt) {
        super(newId());
        this.orderId = payment.orderId();
        this.paymentId = payment.id();
        this.state = State.STARTED;
        this.startedAt = startedAt;
    }

    void succeed(GatewayAnswer.Approved answer, Instant at) {
        state = State.SUCCEEDED;
        reference = answer.reference();
        fee = answer.fee();
        settledAt = at;
    }

    AttemptReference reference(Payment payment) {
        return new AttemptReference(
                id(),
                orderId,
                payment.outletId(),
                payment.method(),
                reference,
                payment.amount(),
                payment.currency(),
                startedAt,
                Access.NONE);
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
}
