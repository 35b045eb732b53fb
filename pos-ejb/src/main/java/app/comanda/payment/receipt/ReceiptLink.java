package app.comanda.payment.receipt;

import app.comanda.payment.GuestKey;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address at which a receipt can be read for some time, without its secret. */
@Entity
@Table(name = "receipt_link")
public class ReceiptLink extends TenantOwned {

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "part_id")
    private @Nullable UUID partId;

    private int issue;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    protected ReceiptLink() {}

    ReceiptLink(ReceiptSubject subject, int issue, GuestKey key, Instant expiresAt) {
        super(newId());
        this.orderId = subject.orderId();
        this.partId = subject.partId();
        this.issue = issue;
        this.secretHash = key.hash();
        this.expiresAt = expiresAt;
    }

    ReceiptSubject subject() {
        return new ReceiptSubject(orderId, partId);
    }

    int issue() {
        return issue;
    }
}
