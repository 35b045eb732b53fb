package app.comanda.staff.drawer;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The charge of a drawer, from the float that is put in until it is counted and closed. Amounts in minor units.
 *
 * <p>Between count and closing nothing may go in or out, so that what was counted stays what is there.
 */
@Entity
@Table(name = "drawer_shift")
public class DrawerShift extends TenantOwned {

    /** CLOSED for good: the next shift of the terminal is another one. */
    public enum Status {
        OPEN,
        CLOSED
    }

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private UUID terminalId;

    @Column(name = "business_date")
    private LocalDate businessDate;

    private String currency;

    @Column(name = "opening_float")
    private long openingFloat;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "opened_by_id")
    private @Nullable UUID openedById;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "counted_by")
    private @Nullable String countedBy;

    @Column(name = "counted_at")
    private @Nullable Instant countedAt;

    private @Nullable Long counted;

    private @Nullable String denominations;

    private int counts;

    private @Nullable Long expected;

    @Column(name = "variance_reason")
    private @Nullable String varianceReason;

    @Column(name = "variance_note")
    private @Nullable String varianceNote;

    @Column(name = "variance_approver_id")
    private @Nullable UUID varianceApproverId;

    @Column(name = "variance_accepted_by")
    private @Nullable String varianceAcceptedBy;

    @Column(name = "variance_accepted_at")
    private @Nullable Instant varianceAcceptedAt;

    @Column(name = "variance_accepted_note")
    private @Nullable String varianceAcceptedNote;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "z_number")
    private @Nullable Integer zNumber;

    @Version
    private long version;

    /** For JPA. */
    protected DrawerShift() {}

    DrawerShift(Outlet outlet, UUID terminalId, long openingFloat, TenantContext by, Made made) {
        super(made.id());
        if (openingFloat < 0 || openingFloat > Money.MAX) {
            throw BusinessException.invalid("shift.float", "float", "A float is 0 or more.");
        }
        this.outletId = outlet.id();
        this.terminalId = terminalId;
        this.businessDate = outlet.businessDate(made.at());
        this.currency = outlet.currency();
        this.openingFloat = openingFloat;
        this.status = Status.OPEN;
        this.openedById = by.staffId();
        this.openedBy = by.actor();
        this.openedAt = made.at();
    }

    /** Nothing more goes in or out. @throws BusinessException {@code shift.closed}, {@code shift.counted} */
    void requireInUse() {
        requireOpen();
        if (isCounted()) {
            throw alreadyCounted();
        }
    }

    static BusinessException alreadyCounted() {
        return BusinessException.conflict(
                "shift.counted", "The drawer is counted. Close the shift and open the next one.");
    }

    /** @throws BusinessException {@code shift.closed} */
    public void requireOpen() {
        if (status != Status.OPEN) {
            throw BusinessException.conflict(
                    "shift.closed", "This shift is closed, its Z report is number " + zNumber + ".");
        }
    }

    /**
     * What was found in the drawer.
     *
     * @param denominations JSON, or null when only the sum was told
     * @param shouldBe what should have been found
     */
    public void count(long found, @Nullable String denominations, long shouldBe, String by, Instant at) {
        requireOpen();
        this.counted = found;
        this.denominations = denominations;
        this.expected = shouldBe;
        this.countedBy = by;
        this.countedAt = at;
        this.counts++;
    }

    /** Why more or less was found than there should be, before closing. */
    public void explain(String reason, @Nullable String note, Optional<UUID> approver) {
        requireOpen();
        varianceReason = reason;
        varianceNote = note;
        varianceApproverId = approver.orElse(null);
    }

    /** @param number the terminal's next */
    void close(int number, String by, Instant at) {
        requireOpen();
        if (!isCounted()) {
            throw BusinessException.conflict("shift.not-counted", "Count the drawer first.");
        }
        status = Status.CLOSED;
        zNumber = number;
        closedBy = by;
        closedAt = at;
    }

    /** Whoever is in charge has looked at what was missing or too much. */
    public void acceptVariance(String note, String by, Instant at) {
        if (status != Status.CLOSED || variance().orElse(0L) == 0) {
            throw BusinessException.conflict("shift.no-variance", "This shift has no variance to accept.");
        }
        varianceAcceptedNote = note;
        varianceAcceptedBy = by;
        varianceAcceptedAt = at;
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID terminalId() {
        return terminalId;
    }

    /** The trading day on which it was opened. */
    public LocalDate businessDate() {
        return businessDate;
    }

    public String currency() {
        return currency;
    }

    public long openingFloat() {
        return openingFloat;
    }

    public Status status() {
        return status;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean isCounted() {
        return countedAt != null;
    }

    public Optional<String> countedBy() {
        return Optional.ofNullable(countedBy);
    }

    public Optional<Instant> countedAt() {
        return Optional.ofNullable(countedAt);
    }

    public Optional<Long> counted() {
        return Optional.ofNullable(counted);
    }

    /** JSON, as it was handed in. */
    public Optional<String> denominations() {
        return Optional.ofNullable(denominations);
    }

    /** How often it was counted. */
    public int counts() {
        return counts;
    }

    public Optional<Long> expected() {
        return Optional.ofNullable(expected);
    }

    /** Too much when above 0, missing when below; empty before the count. */
    public Optional<Long> variance() {
        return counted == null || expected == null ? Optional.empty() : Optional.of(counted - expected);
    }

    public Optional<String> varianceReason() {
        return Optional.ofNullable(varianceReason);
    }

    public Optional<String> varianceNote() {
        return Optional.ofNullable(varianceNote);
    }

    public Optional<String> varianceAcceptedBy() {
        return Optional.ofNullable(varianceAcceptedBy);
    }

    public Optional<String> varianceAcceptedNote() {
        return Optional.ofNullable(varianceAcceptedNote);
    }

    public Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<Integer> zNumber() {
        return Optional.ofNullable(zNumber);
    }
}
