package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in a device's journal that a manager has to look at, perhaps with money that no bill has. */
@Entity
@Table(name = "sync_conflict")
public class SyncConflict extends TenantOwned {

    /** What became of it. */
    public enum Settlement {
        /** There was no money in it. */
        NOTED,
        /** Nobody had approved it on the device, and a manager did it after all. */
        DONE,
        /** The restaurant keeps the money. */
        KEPT,
        /** The guest has it back. */
        GIVEN_BACK,
        /** The restaurant bears what was handed out. */
        WRITTEN_OFF,
        /** Somebody has brought it back. */
        BROUGHT_BACK;

        private boolean fits(long money) {
            return switch (this) {
                case NOTED, DONE -> money == 0;
                case KEPT, GIVEN_BACK -> money > 0;
                case WRITTEN_OFF, BROUGHT_BACK -> money < 0;
            };
        }
    }

    /** Kinds of acts that only take something off a bill, and can be done at any time. */
    private static final Set<String> ADJUSTMENTS =
            Set.of("line.voided", "order.discounted", "line.discounted", "line.comped");

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private UUID terminalId;

    private long sequence;

    private String kind;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    private String code;

    private String detail;

    private long money;

    private String currency;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Settlement settlement;

    private @Nullable String note;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    private long version;

    /** For JPA. */
    protected SyncConflict() {}

    SyncConflict(
            JournalHead journal, JournalEvent event, @Nullable UUID orderId, Mark mark, String currency, Moments when) {
        super(newId());
        this.outletId = journal.outlet();
        this.terminalId = journal.terminal();
        this.sequence = event.sequence();
        this.kind = event.kind();
        this.orderId = orderId;
        this.staffId = event.staffId();
        this.code = mark.code();
        this.detail = mark.detail();
        this.money = mark.money();
        this.currency = currency;
        this.happenedAt = when.happened();
        this.raisedAt = when.raised();
    }

    /** @param happened by our clock, as far as it can be told */
    record Moments(Instant happened, Instant raised) {}

    /**
     * @throws BusinessException {@code sync.settled}, conflict, when somebody did before; {@code sync.settlement} when
     *     there is money to decide about, or none
     */
    void settle(Settlement as, @Nullable String why, TenantContext by, Instant at) {
        if (settlement != null) {
            throw BusinessException.conflict("sync.settled", "Somebody has settled this already.");
        }
        if (!as.fits(money)) {
            throw BusinessException.invalid("sync.settlement", "settlement", "That is not to be said of this sum.");
        }
        settlement = as;
        note = why;
        settledBy = by.actor();
        settledAt = at;
    }

    /** Whether all that lacked was somebody's approval, and nobody has decided yet. */
    public boolean isDoable() {
        return settlement == null && code.equals("approval.needed") && ADJUSTMENTS.contains(kind);
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID terminalId() {
        return terminalId;
    }

    public long sequence() {
        return sequence;
    }

    /** Of the event. */
    public String kind() {
        return kind;
    }

    public Optional<UUID> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** As the device says. */
    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    /** Minor units that were taken and that no bill has; below 0 that were handed out and that no bill bears. */
    public long money() {
        return money;
    }

    public String currency() {
        return currency;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Optional<Settlement> settlement() {
        return Optional.ofNullable(settlement);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public Optional<String> settledBy() {
        return Optional.ofNullable(settledBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
