package app.comanda.staff.pin;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employee's PIN, by the employee's own key, and how often somebody guessed wrong. */
@Entity
@Table(name = "staff_pin")
public class StaffPin extends TenantOwned {

    static final int MOST_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    @Column(name = "pin_hash")
    private String pinHash;

    private @Nullable String verifier;

    private int failures;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "set_at")
    private Instant setAt;

    /** For JPA. */
    protected StaffPin() {}

    StaffPin(UUID employeeId, String pinHash, Instant now) {
        super(employeeId);
        this.pinHash = pinHash;
        this.setAt = now;
    }

    /** Does not unlock: otherwise whoever sits at a signed-in back office could try on. */
    void change(String newHash, Instant now) {
        pinHash = newHash;
        verifier = null;
        setAt = now;
    }

    /** By which a till may check this PIN while it has no network. */
    void checkedOfflineBy(OfflineVerifier by) {
        verifier = by.text();
    }

    /** Empty for PINs that were set before there were any, until one is right. */
    public Optional<OfflineVerifier> verifier() {
        return Optional.ofNullable(verifier).map(OfflineVerifier::parse);
    }

    /** A locked one stays locked for its time, and tries meanwhile are not looked at. */
    PinCheck check(String typed, PinHash hash, Instant now) {
        if (isLocked(now)) {
            return PinCheck.LOCKED;
        }
        if (hash.matches(typed, pinHash)) {
            unlock();
            return PinCheck.RIGHT;
        }
        failures++;
        if (failures < MOST_FAILURES) {
            return PinCheck.WRONG;
        }
        failures = 0;
        lockedUntil = now.plus(LOCK);
        return PinCheck.LOCKED;
    }

    void unlock() {
        failures = 0;
        lockedUntil = null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    public Optional<Instant> lockedUntil() {
        return Optional.ofNullable(lockedUntil);
    }

    public Instant setAt() {
        return setAt;
    }
}
