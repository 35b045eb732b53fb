package app.comanda.payment.webhook;

import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Accounts;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions in which calls of vendors are kept and settled. */
@Stateless
public class CallKeeping {

    @Inject
    Accounts accounts;

    @Inject
    ReceivedCalls calls;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code account.unknown}, also for an account with another vendor */
    public Access access(UUID accountId, String provider) {
        if (!accounts.get(accountId).provider().equals(provider)) {
            throw BusinessException.notFound("account.unknown", "There is no such account with this vendor.");
        }
        return accounts.access(accountId);
    }

    /** Keeps a proven call, once, and sees to it that somebody acts on it. */
    public void keep(UUID accountId, String provider, VendorCall call, RawCall raw) {
        ReceivedCall received =
                new ReceivedCall(accountId, provider, call, CardNumbers.mask(raw.text()), clock.instant());
        if (calls.add(received) && received.waits()) {
            outbox.publish(new VendorCalled(received.id()));
        }
    }

    /** Empty when somebody acted on it before, or when it is forgotten. */
    public Optional<ReceivedCall> waiting(UUID id) {
        return calls.find(id).filter(ReceivedCall::waits);
    }

    /** The vendor was asked about it. */
    public void done(UUID id) {
        calls.done(id, clock.instant());
    }

    /** The account has no such payment. */
    public void ignore(UUID id) {
        calls.find(id).ifPresent(call -> call.ignore("It names no payment of this account.", clock.instant()));
    }

    /** It will be tried again. */
    public void fail(UUID id, String why) {
        calls.find(id).ifPresent(call -> call.fail(why, clock.instant()));
    }

    /** Newest first. @param after where the former page ended, null for the first */
    public List<ReceivedCall> list(ReceivedCall.@Nullable State state, @Nullable UUID after, int limit) {
        return calls.list(state, after, limit);
    }
}
