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
import java.util.Arrays;
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

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "public_key")
    private byte @Nullable [] publicKey;

    /** Written beside JPA: it is no change that anybody could miss. */
    @Column(name = "seen_at", insertable = false, updatable = false)
    private @Nullable Instant seenAt;

    @Version
    private long version;

    /** For JPA. */
    protected Terminal() {}

    Terminal(TerminalKey key, UUID outletId, Purpose purpose, String name, String prefix, Instant enrolledAt) {
        super(key.terminalId());
        this.outletId = outletId;
        this.purpose = purpose;
        this.prefix = prefix;
        this.status = Status.ACTIVE;
        this.keyHash = key.hashBytes();
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

    /**
     * From now on it signs with this key. Telling it again is harmless.
     *
     * @throws BusinessException {@code terminal.public-key-set} when it has another one: enrol it anew
     */
    void signsWith(DeviceKey key) {
        byte[] encoded = key.encoded();
        if (publicKey != null && !Arrays.equals(publicKey, encoded)) {
            throw BusinessException.conflict(
                    "terminal.public-key-set", "This terminal signs with another key. Enrol it again.");
        }
        publicKey = encoded;
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

    public Purpose purpose() {
        return purpose;
    }

    /** Empty for devices that keep no journal. */
    public Optional<DeviceKey> deviceKey() {
        return Optional.ofNullable(publicKey).map(DeviceKey::of);
    }

    /** To the minute; empty until it calls for the first time. */
    public Optional<Instant> seenAt() {
        return Optional.ofNullable(seenAt);
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
