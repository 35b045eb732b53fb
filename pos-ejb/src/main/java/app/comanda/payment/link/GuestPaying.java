package app.comanda.payment.link;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.WrongTries;
import app.comanda.payment.GuestKey;
import app.comanda.payment.Payment;
import app.comanda.payment.remote.RemotePaying;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;

/**
 * A guest pays on a phone. Nobody is signed in: the key says whose bill it is, and is the only thing that opens it, so
 * that a page of somebody else can't make a guest's browser pay. Vendors are called in no transaction.
 */
@ApplicationScoped
public class GuestPaying {

    /** Wrong ones, a minute and source; right ones are never counted, for a whole dining room may share an address. */
    static final int MOST_TRIES = 20;

    @EJB
    GuestBills bills;

    @EJB
    RemotePaying remotePaying;

    @Inject
    GuestAddress address;

    @Inject
    WrongTries wrongTries;

    /** Where a call came from. @param source the caller's address, for counting wrong tries */
    public record Caller(String source, String requestId) {}

    /**
     * How the bill stands; where a payment is under way, its vendor is asked, every three seconds at most.
     *
     * @param tip what the guest would give on top
     * @throws BusinessException {@code payment.link-unknown}, whether the key is wrong, of nobody or too old; {@code
     *     payment.too-many-tries}
     */
    public GuestBill open(String keyText, long tip, Caller caller) {
        return as(keyText, caller, key -> {
            GuestBill bill = bills.read(key, tip);
            return bill.last()
                    .filter(payment -> payment.state().isOpen())
                    .filter(payment -> isNews(payment, remotePaying.check(bill.orderId(), payment.id())))
                    .map(payment -> bills.read(key, tip))
                    .orElse(bill);
        });
    }

    private static boolean isNews(Payment known, Payment now) {
        return known.state() != now.state()
                || !known.word().presentation().equals(now.word().presentation())
                || !known.word().expiresAt().equals(now.word().expiresAt());
    }

    /** Begins a payment; when one is under way already, that one goes on. @throws BusinessException as {@link GuestBills#begin} */
    public void pay(String keyText, String method, long tip, Caller caller) {
        as(keyText, caller, key -> {
            Payment payment = bills.begin(key, method, tip);
            return remotePaying.charge(payment.orderId(), payment.id(), Map.of("returnUrl", address.of(key)));
        });
    }

    /** The guest would rather pay otherwise; where the money came first, it counts. */
    public void callOff(String keyText, Caller caller) {
        as(keyText, caller, key -> {
            GuestBill bill = bills.read(key, 0);
            bill.last()
                    .filter(payment -> payment.state() == Payment.State.PENDING)
                    .ifPresent(payment -> remotePaying.cancel(bill.orderId(), payment.id()));
            return bill;
        });
    }

    /** The address of the receipt's page. */
    public String receipt(String keyText, Caller caller) {
        return as(keyText, caller, bills::receipt);
    }

    private <T> T as(String keyText, Caller caller, Function<GuestKey, T> work) {
        GuestKey key = GuestKey.parse(keyText).orElseThrow(() -> wrong(caller));
        TenantContext guest = TenantContext.system(key.tenant(), "payment-link", caller.requestId());
        try {
            guest.call(() -> bills.known(key));
        } catch (BusinessException e) {
            // a tenant that is not there or is suspended must not be told from a wrong key
            throw wrong(caller);
        }
        return guest.call(() -> work.apply(key));
    }

    private BusinessException wrong(Caller caller) {
        String tries = "pay " + caller.source();
        boolean tooMany = wrongTries.recent(tries) >= MOST_TRIES;
        wrongTries.note(tries);
        return tooMany
                ? BusinessException.tooMany("payment.too-many-tries", "Too many wrong links. Wait a minute.")
                : PaymentLinks.unknown();
    }
}
