package app.comanda.payment.link;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.GuestKey;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address at which a bill can be paid for a day, without its secret. */
@Entity
@Table(name = "payment_link")
public class PaymentLink extends TenantOwned {

    /** Payments that a guest may begin by one link: each is a call to a vendor. */
    static final int MOST_TRIES = 20;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "part_id")
    private @Nullable UUID partId;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    private int tries;

    @Column(name = "receipt_issue")
    private @Nullable Integer receiptIssue;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private long version;

    /** For JPA. */
    protected PaymentLink() {}

    PaymentLink(UUID orderId, @Nullable UUID partId, GuestKey key, Instant expiresAt) {
        super(newId());
        this.orderId = orderId;
        this.partId = partId;
        this.secretHash = key.hash();
        this.expiresAt = expiresAt;
    }

    /** A payment begins. @throws BusinessException {@code payment.link-tries}, conflict */
    void tryOnce() {
        if (tries >= MOST_TRIES) {
            throw BusinessException.conflict(
                    "payment.link-tries", "Too many payments were begun by this link. Pay at the restaurant.");
        }
        tries++;
    }

    /** The guest was shown this issue of the receipt, and is shown the same again. */
    void showed(int issue) {
        receiptIssue = issue;
    }

    Optional<Integer> receiptIssue() {
        return Optional.ofNullable(receiptIssue);
    }

    UUID orderId() {
        return orderId;
    }

    @Nullable
    UUID partId() {
        return partId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
