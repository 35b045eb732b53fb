package app.comanda.payment.tab;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.ordering.Order;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.account.Access;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An amount held on a guest's card; its id is what the vendor knows it by. Amounts in minor units. */
@Entity
@Table(name = "payment_tab")
public class Tab extends TenantOwned {

    /** How far it came. */
    public enum State {
        /** The guest must act, or nobody knows yet. */
        ASKED,
        OPEN,
        /** A payment is taking it. */
        CAPTURING,
        CAPTURED,
        RELEASED,
        FAILED
    }

    /** How long before its end somebody should look at it. */
    private static final Duration SOON = Duration.ofHours(6);

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    private String method;

    private String currency;

    private long held;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String reference;

    private @Nullable String presentation;

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "refusal_code")
    private @Nullable String refusalCode;

    @Column(name = "refusal_text")
    private @Nullable String refusalText;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Version
    private long version;

    /** For JPA. */
    protected Tab() {}

    Tab(Order order, UUID accountId, String method, long amount, TenantContext by, Instant at) {
        super(newId());
        this.orderId = order.id();
        this.outletId = order.outletId();
        this.accountId = accountId;
        this.staffId = by.staffId();
        this.method = method;
        this.currency = order.currency();
        this.held = amount;
        this.state = State.ASKED;
        this.startedAt = at;
    }

    void waitFor(GatewayAnswer.Pending answer) {
        reference = answer.reference();
        if (!answer.presentation().isEmpty()) {
            presentation = Json.write(answer.presentation());
        }
    }

    /** The card holds it. */
    void open(GatewayAnswer.Approved answer, Instant until) {
        state = State.OPEN;
        reference = answer.reference();
        held = answer.amount();
        presentation = null;
        endsAt = until;
    }

    void raise(long amount) {
        held = amount;
    }

    /** Nothing is held. */
    void end(GatewayAnswer.Declined answer) {
        state = state == State.ASKED && !"cancelled".equals(answer.code()) ? State.FAILED : State.RELEASED;
        presentation = null;
        refusalCode = answer.code();
        refusalText = answer.message();
    }

    /** @throws BusinessException {@code tab.not-open}, conflict */
    void requireOpen() {
        if (state != State.OPEN) {
            throw BusinessException.conflict(
                    "tab.not-open",
                    state == State.ASKED
                            ? "The card does not hold it yet."
                            : "This tab is closed, or about to be. Look at its payment.");
        }
    }

    void takenBy(UUID payment) {
        state = State.CAPTURING;
        paymentId = payment;
    }

    /** What became of the payment that takes it: without money it can be taken again. */
    void follow(Payment.State of) {
        if (state == State.CAPTURING && !of.isOpen()) {
            state = of == Payment.State.FAILED || of == Payment.State.CANCELLED ? State.OPEN : State.CAPTURED;
        }
    }

    boolean isAlive() {
        return state == State.ASKED || state == State.OPEN || state == State.CAPTURING;
    }

    AttemptReference reference(Access access) {
        return new AttemptReference(id(), orderId, outletId, method, reference, held, currency, startedAt, access);
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID outletId() {
        return outletId;
    }

    UUID accountId() {
        return accountId;
    }

    public String method() {
        return method;
    }

    public String currency() {
        return currency;
    }

    /** What may be taken at most. */
    public long held() {
        return held;
    }

    public State state() {
        return state;
    }

    /** The vendor's name of it, once it said. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    /** What to show the guest while he must act, see {@link GatewayAnswer.Pending}. */
    public Map<String, String> presentation() {
        return presentation == null ? Map.of() : Json.read(presentation, new TypeReference<Map<String, String>>() {});
    }

    /** The payment that takes it, or tried to last. */
    public Optional<UUID> paymentId() {
        return Optional.ofNullable(paymentId);
    }

    public Optional<String> refusalCode() {
        return Optional.ofNullable(refusalCode);
    }

    public Optional<String> refusalText() {
        return Optional.ofNullable(refusalText);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When the vendor lets it go by itself, at the earliest. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** Whether it is about to be let go by itself. */
    public boolean endsSoon(Instant now) {
        return state == State.OPEN && endsAt != null && endsAt.minus(SOON).isBefore(now);
    }
}
