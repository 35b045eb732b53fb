package app.comanda.audit;

import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One act. Written once. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends TenantOwned {

    private Instant at;

    private String actor;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "approver_id")
    private @Nullable UUID approverId;

    @Column(name = "outlet_id")
    private @Nullable UUID outletId;

    @Column(name = "request_id")
    private String requestId;

    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    private @Nullable String before;

    private @Nullable String after;

    @Column(name = "seal_number", insertable = false, updatable = false)
    private @Nullable Long sealNumber;

    /** For JPA. */
    protected AuditEntry() {}

    AuditEntry(Act act, TenantContext by, Instant at) {
        super(newId());
        this.at = at;
        this.actor = by.actor();
        this.staffId = by.staffId();
        this.terminalId = by.terminalId();
        this.approverId = act.approverId();
        this.outletId = act.outletId();
        this.requestId = by.requestId();
        this.action = act.action();
        this.subjectType = act.subjectType();
        this.subjectId = act.subjectId();
        this.before = act.before();
        this.after = act.after();
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }

    public Optional<UUID> terminalId() {
        return Optional.ofNullable(terminalId);
    }

    public Optional<UUID> approverId() {
        return Optional.ofNullable(approverId);
    }

    public Optional<UUID> outletId() {
        return Optional.ofNullable(outletId);
    }

    public String requestId() {
        return requestId;
    }

    public String action() {
        return action;
    }

    public String subjectType() {
        return subjectType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public Optional<String> before() {
        return Optional.ofNullable(before);
    }

    public Optional<String> after() {
        return Optional.ofNullable(after);
    }

    /** The seal that covers it; empty for the second or so before it is sealed. */
    public Optional<Long> sealNumber() {
        return Optional.ofNullable(sealNumber);
    }
}
