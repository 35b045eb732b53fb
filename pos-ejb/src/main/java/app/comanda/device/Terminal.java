package app.comanda.device;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A till, a kitchen display or a kiosk: one device in one outlet, with a key of its own. */
@Entity
@Table(name = "terminal")
public class Terminal extends TenantOwned {

    /** A REVOKED terminal opens nothing any more, and is never active again: enrol it anew. */
    public enum Status {
        ACTIVE,
        REVOKED
    }

    @Column(name = "outlet_id")
    private UUID outletId;

    private String name;

    private String prefix;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "key_hash")
    private byte[] keyHash;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    private long version;

    /** For JPA. */
    protected Terminal() {}

    Terminal(UUID id, UUID outletId, String name, String prefix, byte[] keyHash, Instant enrolledAt) {
        super(id);
        this.outletId = outletId;
        this.prefix = prefix;
        this.status = Status.ACTIVE;
        this.keyHash = keyHash.clone();
        this.enrolledAt = enrolledAt;
        rename(name);
    }

    final void rename(String to) {
        requireName(to);
        name = to;
    }

    void revoke(Instant now) {
        if (status == Status.REVOKED) {
            throw BusinessException.conflict("terminal.revoked", "This terminal is revoked already.");
        }
        status = Status.REVOKED;
        revokedAt = now;
    }

    static void requireName(String name) {
        if (name.isBlank() || name.length() > 60 || name.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid(
                    "terminal.name", "name", "A terminal needs a name of at most 60 characters.");
        }
    }

    public UUID outletId() {
        return outletId;
    }

    public String name() {
        return name;
    }

    /** What its numbers begin with, e.g. {@code A2}. */
    public String prefix() {
        return prefix;
    }

    public Status status() {
        return status;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
