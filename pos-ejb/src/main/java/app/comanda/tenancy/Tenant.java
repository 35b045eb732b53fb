package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A restaurant company. Not tenant-owned: it is the tenant. */
@Entity
@Table(name = "tenant")
public class Tenant {

    /** Only an ACTIVE tenant's people and terminals may work. */
    public enum Status {
        PROVISIONING,
        ACTIVE,
        SUSPENDED,
        DELETING
    }

    @Id
    private UUID id;

    @Column(name = "chain_id")
    private UUID chainId;

    private String name;

    private String slug;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "owner_email")
    private String ownerEmail;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "delete_after")
    private @Nullable Instant deleteAfter;

    @Version
    private long version;

    /** For JPA. */
    protected Tenant() {}

    /** @param slug 3 to 40 lower-case letters, digits and hyphens; unique over all chains; becomes the subdomain */
    public Tenant(UUID id, UUID chainId, String name, String slug, String ownerEmail, Instant createdAt) {
        this.id = id;
        this.chainId = chainId;
        this.name = name;
        this.slug = slug;
        this.ownerEmail = ownerEmail;
        this.createdAt = createdAt;
        this.status = Status.PROVISIONING;
    }

    /** Provisioning is complete. */
    public void activate() {
        if (status == Status.SUSPENDED || status == Status.DELETING) {
            throw BusinessException.conflict("tenant.not-active", "This tenant was suspended or is to be deleted.");
        }
        status = Status.ACTIVE;
    }

    /** The suspension is over. */
    public void resume() {
        if (status != Status.SUSPENDED) {
            throw BusinessException.conflict("tenant.not-suspended", "Only a suspended tenant can be resumed.");
        }
        status = Status.ACTIVE;
    }

    /** Provisioning is being undone. */
    public void backToProvisioning() {
        status = Status.PROVISIONING;
    }

    public void suspend() {
        if (status != Status.ACTIVE) {
            throw BusinessException.conflict("tenant.not-active", "Only an active tenant can be suspended.");
        }
        status = Status.SUSPENDED;
    }

    /** Nobody works any more; the rows go at the given time, until then it can be taken back. */
    public void planDeletion(Instant after) {
        if (status == Status.PROVISIONING || status == Status.DELETING) {
            throw BusinessException.conflict(
                    "tenant.not-active", "Only an active or suspended tenant can be deleted; undo an unfinished one.");
        }
        status = Status.DELETING;
        deleteAfter = after;
    }

    /** Back to suspended, so that somebody decides to let it work again. */
    public void cancelDeletion() {
        if (status != Status.DELETING) {
            throw BusinessException.conflict("tenant.not-deleting", "This tenant is not about to be deleted.");
        }
        status = Status.SUSPENDED;
        deleteAfter = null;
    }

    public UUID id() {
        return id;
    }

    public UUID chainId() {
        return chainId;
    }

    public String name() {
        return name;
    }

    public String slug() {
        return slug;
    }

    public Status status() {
        return status;
    }

    public String ownerEmail() {
        return ownerEmail;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> deleteAfter() {
        return Optional.ofNullable(deleteAfter);
    }
}
