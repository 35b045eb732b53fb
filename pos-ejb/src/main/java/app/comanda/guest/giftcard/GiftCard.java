package app.comanda.guest.giftcard;

import app.comanda.guest.GuestLedger;
import app.comanda.guest.Origin;
import app.comanda.guest.giftcard.GiftCardEntry.Kind;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A gift card. Every change of its balance makes an entry, and never takes it below 0. Amounts in minor units. */
@Entity
@Table(name = "gift_card")
public class GiftCard extends GuestLedger {

    /** Far above any gift, far below what would overflow a sum. */
    static final long MOST = 1_000_000_000_000L;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "last_four")
    private String lastFour;

    private long balance;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** For JPA. */
    protected GiftCard() {}

    /** An empty one. */
    GiftCard(GiftCardCode code, UUID tenant, String currency, @Nullable LocalDate expiresOn, Instant issuedAt) {
        super(currency);
        this.codeHash = code.hash(tenant);
        this.lastFour = code.lastFour();
        this.expiresOn = expiresOn;
        this.issuedAt = issuedAt;
    }

    /** @throws BusinessException {@code giftcard.amount} */
    GiftCardEntry load(long amount, Origin origin) {
        if (amount < 1) {
            throw wrongAmount();
        }
        return book(Kind.ISSUED, amount, origin);
    }

    /**
     * Pays with it.
     *
     * @param currency of the bill
     * @param today where the bill is
     * @throws BusinessException {@code giftcard.blocked}, {@code giftcard.expired}, {@code giftcard.currency}, naming
     *     {@code code}; {@code giftcard.balance}, naming {@code amount}
     */
    GiftCardEntry redeem(long amount, String currency, LocalDate today, Origin origin) {
        if (isBlocked()) {
            throw BusinessException.invalid("giftcard.blocked", "code", "This gift card is blocked.");
        }
        if (hasExpired(today)) {
            throw BusinessException.invalid(
                    "giftcard.expired", "code", "This gift card was good until " + expiresOn + ".");
        }
        if (!currency().equals(currency)) {
            throw BusinessException.invalid(
                    "giftcard.currency", "code", "This gift card pays in " + currency() + " only.");
        }
        if (amount > balance) {
            throw BusinessException.invalid(
                    "giftcard.balance",
                    "amount",
                    "The gift card has " + new Money(balance, Currency.getInstance(currency))
                            + " left. Take at most that from it, and the rest another way.");
        }
        return book(Kind.REDEEMED, -amount, origin);
    }

    /** Whatever became of the card meanwhile: it is the guest's money. */
    GiftCardEntry putBack(long amount, Origin origin) {
        return book(Kind.GIVEN_BACK, amount, origin);
    }

    /** @throws BusinessException {@code giftcard.amount}, when nothing would change, or less than 0 be left */
    GiftCardEntry adjust(long amount, Origin origin) {
        if (amount == 0 || amount < -balance) {
            throw wrongAmount();
        }
        return book(Kind.ADJUSTED, amount, origin);
    }

    /** Blocks it and takes what is left; empty where nothing is. */
    Optional<GiftCardEntry> voidRest(Origin origin) {
        block(origin.madeAt());
        return balance == 0 ? Optional.empty() : Optional.of(book(Kind.VOIDED, -balance, origin));
    }

    private GiftCardEntry book(Kind kind, long amount, Origin origin) {
        if (amount > MOST - balance) {
            throw wrongAmount();
        }
        balance += amount;
        return new GiftCardEntry(this, kind, amount, origin);
    }

    private static BusinessException wrongAmount() {
        return BusinessException.invalid(
                "giftcard.amount", "amount", "This amount can't be put on the gift card, or taken from it.");
    }

    @Override
    protected String called() {
        return number();
    }

    @Override
    protected long sum() {
        return balance;
    }

    /** How people tell it from others: its last four characters. */
    public String number() {
        return "…" + lastFour;
    }

    public long balance() {
        return balance;
    }

    /** The last day on which it pays. */
    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    public boolean hasExpired(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
