package app.comanda.payment.reconciliation;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RemoteGateway;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.AccountUse;
import app.comanda.payment.remote.RemotePaying;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Holds a day of our books against the vendor's: ours are read, the vendor is asked in no transaction, and what was found is
 * kept. Doing it again replaces what was found before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciling {

    private static final Logger LOG = System.getLogger(Reconciling.class.getName());

    @EJB
    BookReading reading;

    @EJB
    AccountUse accountUse;

    @Inject
    PaymentGateways gateways;

    @Inject
    OneByOne oneByOne;

    @EJB
    RemotePaying remotePaying;

    @EJB
    FindingKeeping keeping;

    /**
     * A vendor that is away, or refuses the keys, makes it {@link Reconciliation.State#FAILED}.
     *
     * @throws BusinessException {@code account.unknown}, not found; {@code reconciliation.day}
     */
    public Reconciliation compare(UUID accountId, LocalDate date) {
        Plan plan = reading.plan(accountId, date);
        List<VendorEntry> theirs;
        try {
            theirs = theirs(plan);
        } catch (RuntimeException e) {
            return keeping.fail(plan, words(e));
        }
        return keeping.keep(plan, reading.ours(plan), theirs);
    }

    /** Payments that the vendor took, and of which nobody here knew it, are settled as ever before anything is compared. */
    private List<VendorEntry> theirs(Plan plan) {
        AccountUse.Opened account = accountUse.open(plan.accountId());
        RemoteGateway gateway = gateways.remote(account.provider());
        List<VendorEntry> theirs = gateway.books() == RemoteGateway.Books.LISTED
                ? gateway.entries(account.access(), plan.from(), plan.until())
                : asked(gateway, plan);
        List<VendorEntry> tidied = VendorList.tidied(theirs);
        for (Pair pair : Matching.of(reading.ours(plan), tidied)) {
            Ours ours = pair.ours();
            if (ours != null && pair.isNews()) {
                remotePaying.checkCalled(plan.accountId(), ours.attemptId(), null);
            }
        }
        return tidied;
    }

    private List<VendorEntry> asked(RemoteGateway gateway, Plan plan) {
        ofDay(plan).stream()
                .filter(own -> own.isPayment() && own.standing() == Ours.Standing.OPEN)
                .forEach(own -> remotePaying.checkCalled(plan.accountId(), own.attemptId(), null));
        return oneByOne.entries(
                gateway,
                ofDay(plan).stream()
                        .filter(own -> own.standing() != Ours.Standing.OPEN)
                        .toList());
    }

    private List<Ours> ofDay(Plan plan) {
        return reading.ours(plan).stream()
                .filter(own -> plan.day().has(own.at()))
                .toList();
    }

    private static String words(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessException refusal) {
                return String.valueOf(refusal.getMessage());
            }
        }
        LOG.log(Level.WARNING, "A vendor's books could not be read", failure);
        return "What the vendor answered could not be understood.";
    }
}
