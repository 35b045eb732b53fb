package app.comanda.guest.houseaccount;

import app.comanda.guest.GuestLedger;
import app.comanda.guest.Origin;
import app.comanda.guest.houseaccount.HouseAccountEntry.Kind;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account on which bills are signed for. Every change of what is owed makes an entry. Amounts in minor units. */
@Entity
@Table(name = "house_account")
public class HouseAccount extends GuestLedger {

    private String name;

    private @Nullable String contact;

    private String signers;

    @Column(name = "credit_limit")
    private long creditLimit;

    private long owed;

    @Column(name = "opened_at")
    private Instant openedAt;

    /** For JPA. */
    protected HouseAccount() {}

    HouseAccount(AccountDetails details, String currency, Instant openedAt) {
        super(currency);
        this.openedAt = openedAt;
        change(details);
    }

    final void change(AccountDetails details) {
        name = details.name();
        contact = details.contact();
        signers = String.join("\n", details.signers());
        creditLimit = details.creditLimit();
    }

    /**
     * Somebody signs for a bill.
     *
     * @param currency of the bill
     * @throws BusinessException {@code houseaccount.blocked}, {@code houseaccount.currency}, naming {@code account};
     *     {@code houseaccount.signer}, naming {@code name}; {@code houseaccount.limit}, naming {@code amount}
     */
    HouseAccountEntry charge(long amount, String currency, String signedBy, Origin origin) {
        if (isBlocked()) {
            throw BusinessException.invalid("houseaccount.blocked", "account", "This house account is blocked.");
        }
        if (!currency().equals(currency)) {
            throw BusinessException.invalid(
                    "houseaccount.currency", "account", "This house account is kept in " + currency() + ".");
        }
        String who = AccountDetails.words(signedBy, "houseaccount.signer", "name", AccountDetails.LONGEST_NAME);
        if (!details().maySign(who)) {
            throw BusinessException.invalid(
                    "houseaccount.signer", "name", "Nobody of this name may sign for this house account.");
        }
        if (amount > left()) {
            throw BusinessException.invalid(
                    "houseaccount.limit",
                    "amount",
                    "The house account has " + new Money(left(), Currency.getInstance(currency))
                            + " left of its limit. Charge at most that, and the rest another way.");
        }
        return book(Kind.CHARGED, amount, who, origin);
    }

    HouseAccountEntry giveBack(long amount, Origin origin) {
        return book(Kind.GIVEN_BACK, -amount, null, origin);
    }

    /** More than is owed may be paid: it counts for what is signed next. @throws BusinessException {@code houseaccount.amount} */
    HouseAccountEntry receive(long amount, Origin origin) {
        if (amount < 1) {
            throw wrongAmount();
        }
        return book(Kind.PAID, -amount, null, origin);
    }

    /** @throws BusinessException {@code houseaccount.amount}, when nothing would change */
    HouseAccountEntry adjust(long amount, Origin origin) {
        if (amount == 0) {
            throw wrongAmount();
        }
        return book(Kind.ADJUSTED, amount, null, origin);
    }

    private HouseAccountEntry book(Kind kind, long amount, @Nullable String signedBy, Origin origin) {
        if (amount > AccountDetails.MOST - owed || amount < -AccountDetails.MOST - owed) {
            throw wrongAmount();
        }
        owed += amount;
        return new HouseAccountEntry(this, kind, amount, signedBy, origin);
    }

    private static BusinessException wrongAmount() {
        return BusinessException.invalid(
                "houseaccount.amount", "amount", "This amount can't be booked on the house account.");
    }

    public AccountDetails details() {
        return new AccountDetails(
                name, contact, signers.isEmpty() ? List.of() : List.of(signers.split("\n")), creditLimit);
    }

    @Override
    protected String called() {
        return name;
    }

    @Override
    protected long sum() {
        return owed;
    }

    public String name() {
        return name;
    }

    /** Below 0 when more was paid than owed. */
    public long owed() {
        return owed;
    }

    /** What may still be signed for. */
    public long left() {
        return Math.max(0, creditLimit - owed);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
