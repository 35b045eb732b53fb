package app.comanda.staff.drawer;

import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drawer was opened for something else than a sale. Never changed, never taken back: the opposite is made. */
@Entity
@Table(name = "drawer_movement")
public class DrawerMovement extends TenantOwned {

    /** Why. */
    public enum Kind {
        PAID_IN(1),
        PAID_OUT(-1),
        /** Notes that go to the safe. */
        SAFE_DROP(-1),
        /** Opened, and nothing taken: change for a guest. */
        NO_SALE(0);

        private final int sign;

        Kind(int sign) {
            this.sign = sign;
        }
    }

    @Column(name = "shift_id")
    private UUID shiftId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private long amount;

    private @Nullable String reason;

    private @Nullable String note;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "approver_id")
    private @Nullable UUID approverId;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected DrawerMovement() {}

    DrawerMovement(
            DrawerShift shift,
            MovementRequest request,
            @Nullable String reason,
            Optional<UUID> approver,
            TenantContext by,
            Made made) {
        super(made.id());
        this.shiftId = shift.id();
        this.kind = request.kind();
        this.amount = request.amount();
        this.reason = reason;
        this.note = request.note();
        this.staffId = by.staffId();
        this.madeBy = by.actor();
        this.approverId = approver.orElse(null);
        this.madeAt = made.at();
    }

    public UUID shiftId() {
        return shiftId;
    }

    public Kind kind() {
        return kind;
    }

    /** Minor units, never negative. */
    public long amount() {
        return amount;
    }

    /** What it adds to the cash in the drawer, or, negative, takes out. */
    public long cash() {
        return kind.sign * amount;
    }

    /** None is asked for a safe drop. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public String madeBy() {
        return madeBy;
    }

    public Optional<UUID> approverId() {
        return Optional.ofNullable(approverId);
    }

    public Instant madeAt() {
        return madeAt;
    }
}
