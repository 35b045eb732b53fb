package app.comanda.payment.receipt;

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

/** The receipt of an order left the house once more. */
@Entity
@Table(name = "receipt_issue")
public class ReceiptIssue extends TenantOwned {

    /** How it left. */
    public enum Way {
        /** As PDF. */
        PRINT,
        ESCPOS,
        /** As a page that the caller shows or prints. */
        SCREEN,
        /** As an address for the guest. */
        LINK,
        EMAIL
    }

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "part_id")
    private @Nullable UUID partId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Way way;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** For JPA. */
    protected ReceiptIssue() {}

    ReceiptIssue(ReceiptSubject subject, int number, Way way, TenantContext by, Instant at) {
        super(newId());
        this.orderId = subject.orderId();
        this.partId = subject.partId();
        this.number = number;
        this.way = way;
        this.terminalId = by.terminalId();
        this.issuedBy = by.actor();
        this.issuedAt = at;
    }

    public UUID orderId() {
        return orderId;
    }

    /** The part of a split bill that it is for. */
    public Optional<UUID> partId() {
        return Optional.ofNullable(partId);
    }

    /** 1 for the original, more for copies. */
    public int number() {
        return number;
    }

    public Way way() {
        return way;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
