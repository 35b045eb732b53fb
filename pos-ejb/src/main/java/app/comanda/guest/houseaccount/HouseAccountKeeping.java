package app.comanda.guest.houseaccount;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.guest.LedgerNotes;
import app.comanda.guest.Origin;
import app.comanda.guest.Outstanding;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may sign for bills, what they owe, and what they pay of it. */
@Stateless
public class HouseAccountKeeping {

    private static final String SUBJECT = "houseaccount";

    @Inject
    HouseAccounts accounts;

    @Inject
    Outlets outlets;

    @Inject
    LedgerNotes notes;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Newest first.
     *
     * @param before only accounts opened before that one; null from the newest on
     */
    public List<HouseAccount> list(@Nullable UUID before, int offset, int limit) {
        return accounts.list(before, offset, limit);
    }

    public long count() {
        return accounts.count();
    }

    /** What guests and firms owe the house, by currency. */
    public List<Outstanding> outstanding() {
        return accounts.outstanding();
    }

    /** @throws BusinessException {@code houseaccount.unknown}, not found */
    public HouseAccount get(UUID id) {
        return accounts.get(id);
    }

    /** The last 200, newest first. */
    public List<HouseAccountEntry> entries(UUID id) {
        return accounts.lastOf(accounts.get(id));
    }

    /**
     * @param outletId whose currency it is kept in; it is good in all outlets of that currency
     * @throws BusinessException {@code houseaccount.exists}
     */
    public HouseAccount open(UUID outletId, AccountDetails details) {
        HouseAccount account = new HouseAccount(details, outlets.get(outletId).currency(), clock.instant());
        requireNew(details.name(), null);
        accounts.add(account);
        auditLog.record(Act.of("houseaccount.opened", SUBJECT, account.id())
                .in(outletId)
                .changed(null, Json.write(details)));
        return account;
    }

    /** @param version the one that was read */
    public HouseAccount change(UUID id, AccountDetails details, long version) {
        HouseAccount account = accounts.lock(id);
        if (account.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this account. Read it again.");
        }
        requireNew(details.name(), id);
        String before = Json.write(account.details());
        account.change(details);
        auditLog.record(Act.of("houseaccount.changed", SUBJECT, id).changed(before, Json.write(details)));
        return account;
    }

    public HouseAccount block(UUID id, String reason) {
        return notes.block(SUBJECT, accounts.lock(id), reason);
    }

    public HouseAccount unblock(UUID id, String reason) {
        return notes.unblock(SUBJECT, accounts.lock(id), reason);
    }

    /**
     * Money came in for what is owed.
     *
     * @param amount minor units, above 0
     * @param reason by which way, e.g. the transfer's reference
     * @throws BusinessException {@code houseaccount.amount}, {@code ledger.reason}
     */
    public HouseAccount receive(UUID id, long amount, String reason) {
        HouseAccount account = accounts.lock(id);
        Origin why = notes.because(reason);
        accounts.add(account.receive(amount, why));
        return notes.done(SUBJECT, "paid", account, why);
    }

    /** @param amount minor units that it adds to what is owed, or, negative, takes off */
    public HouseAccount adjust(UUID id, long amount, String reason) {
        HouseAccount account = accounts.lock(id);
        Origin why = notes.because(reason);
        accounts.add(account.adjust(amount, why));
        return notes.done(SUBJECT, "adjusted", account, why);
    }

    private void requireNew(String name, @Nullable UUID except) {
        if (accounts.isNameTaken(name, except)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "houseaccount.exists",
                    "Another house account has this name.",
                    "name");
        }
    }
}
