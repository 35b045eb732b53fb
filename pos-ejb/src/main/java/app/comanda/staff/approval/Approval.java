package app.comanda.staff.approval;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A manager's word for one act, of one amount, by one person, within two minutes, once. */
@Entity
@Table(name = "approval")
public class Approval extends TenantOwned {

    static final Duration LIFE = Duration.ofMinutes(2);

    @Column(name = "outlet_id")
    private UUID outletId;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Column(name = "subject_id")
    private UUID subjectId;

    private long amount;

    private String currency;

    private String note;

    @Column(name = "approver_id")
    private UUID approverId;

    private String approver;

    @Column(name = "asker_id")
    private UUID askerId;

    private String asker;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    /** For JPA. */
    protected Approval() {}

    /** @param asker who asks, at which terminal; a person, never the system */
    Approval(GuardedAct act, UUID outletId, String note, Approver approver, TenantContext asker, Instant now) {
        this(newId(), act, outletId, note, approver, asker, now);
    }

    /** @param id of one that was given at a terminal, which made it */
    Approval(UUID id, GuardedAct act, UUID outletId, String note, Approver approver, TenantContext asker, Instant now) {
        super(id);
        this.outletId = outletId;
        this.deed = act.deed();
        this.subjectId = act.subjectId();
        this.amount = act.amount();
        this.currency = act.currency();
        this.note = note;
        this.approverId = approver.id();
        this.approver = approver.name();
        this.askerId = asker.staff();
        this.asker = asker.actor();
        this.terminalId = asker.terminalId();
        this.givenAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /**
     * Uses it up. Whoever calls has locked the row, so that of two at once one finds it used.
     *
     * @param staff who acts
     * @throws BusinessException {@code approval.other-act}, {@code approval.used}, {@code approval.expired}
     */
    void use(GuardedAct act, @Nullable UUID staff, Instant now) {
        if (!act.equals(act()) || !askerId.equals(staff)) {
            throw refused("approval.other-act", "This was approved for something else: ask again.");
        }
        if (usedAt != null) {
            throw refused("approval.used", "This approval was used already: ask again.");
        }
        if (!now.isBefore(expiresAt)) {
            throw refused("approval.expired", "This approval is too old: ask again.");
        }
        usedAt = now;
    }

    private static BusinessException refused(String code, String message) {
        return new BusinessException(Kind.CONFLICT, code, message, "approvalId");
    }

    public GuardedAct act() {
        return new GuardedAct(deed, subjectId, amount, currency);
    }

    public UUID outletId() {
        return outletId;
    }

    public String note() {
        return note;
    }

    public UUID approverId() {
        return approverId;
    }

    public String approver() {
        return approver;
    }

    /** The user name of who asked. */
    public String asker() {
        return asker;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
