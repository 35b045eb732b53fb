package app.comanda.guest.houseaccount;

import app.comanda.guest.LedgerEntry;
import app.comanda.guest.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What raised or lowered what is owed on a house account. */
@Entity
@Table(name = "house_account_entry")
public class HouseAccountEntry extends LedgerEntry {

    /** Why. */
    public enum Kind {
        /** Somebody signed for a bill. */
        CHARGED,
        /** A bill was refunded. */
        GIVEN_BACK,
        /** The guest or firm paid what was owed. */
        PAID,
        /** Somebody in charge put it right. */
        ADJUSTED
    }

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    /** For JPA. */
    protected HouseAccountEntry() {}

    HouseAccountEntry(HouseAccount account, Kind kind, long amount, @Nullable String signedBy, Origin origin) {
        super(amount, account.owed(), origin);
        this.accountId = account.id();
        this.kind = kind;
        this.signedBy = signedBy;
    }

    public UUID accountId() {
        return accountId;
    }

    public Kind kind() {
        return kind;
    }

    /** Who signed for the bill. */
    public Optional<String> signedBy() {
        return Optional.ofNullable(signedBy);
    }
}
