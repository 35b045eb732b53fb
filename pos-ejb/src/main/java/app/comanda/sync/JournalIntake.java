package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes what a device did, event by event, each in a transaction of its own and in the name of who did it. Call it outside
 * a transaction, for a terminal.
 */
@ApplicationScoped
public class JournalIntake {

    private static final Logger LOG = System.getLogger(JournalIntake.class.getName());

    @EJB
    JournalKeeping keeping;

    @EJB
    JournalReading reading;

    @Inject
    Clock clock;

    /** @throws BusinessException {@code sync.public-key}, or what {@link TenantContext} refuses */
    public BatchAnswer take(Batch batch) {
        Reception reception = Reception.of(batch.sentAt(), clock.instant());
        Map<UUID, Doer> doers = keeping.begin(batch);
        List<EventAnswer> answers = new ArrayList<>();
        boolean stopped = false;
        for (RawEvent raw : batch.events()) {
            UUID staff = raw.staffId();
            Doer doer = staff == null ? Doer.NOBODY : doers.getOrDefault(staff, Doer.NOBODY);
            EventAnswer answer = stopped ? behindAStop(raw) : take(raw, reception, doer);
            answers.add(answer);
            stopped = stopped || answer.refusal() instanceof JournalBroken;
        }
        return new BatchAnswer(reading.state(), answers, clock.instant());
    }

    private static EventAnswer behindAStop(RawEvent raw) {
        Long sequence = raw.sequence();
        return EventAnswer.refused(raw, JournalBroken.gap(sequence == null ? 1 : sequence - 1));
    }

    private EventAnswer take(RawEvent raw, Reception reception, Doer doer) {
        try {
            return take(JournalEvent.of(raw), reception, doer);
        } catch (JournalBroken e) {
            if (keeping.noteStop(raw, e)) {
                LOG.log(
                        Level.WARNING,
                        "The journal of terminal {0} is broken at {1}: {2}",
                        TenantContext.get().terminalId(),
                        raw.sequence(),
                        e.code());
            }
            return EventAnswer.refused(raw, e);
        }
    }

    private EventAnswer take(JournalEvent event, Reception reception, Doer doer) {
        TenantContext terminal = TenantContext.get();
        try {
            return doer.at(terminal).call(() -> keeping.take(event, reception, doer));
        } catch (JournalBroken e) {
            throw e;
        } catch (BusinessException e) {
            if (e.code().equals("staff.inactive")) {
                // let go a moment ago
                return take(event, reception, Doer.NOBODY);
            }
            if (isOfTheCall(e)) {
                throw e;
            }
            return keeping.keep(event, reception, e);
        } catch (RuntimeException e) {
            if (!willNeverDo(e)) {
                throw e;
            }
            // waiting for it would hold up all that the device did afterwards, for ever
            LOG.log(Level.ERROR, "Event " + event.sequence() + " of " + terminal.terminalId() + " is kept undone", e);
            return keeping.keep(
                    event, reception, BusinessException.conflict("sync.failed", "This could not be booked."));
        }
    }

    /** The whole call is refused, or has to come again; nothing is wrong with the event. */
    private static boolean isOfTheCall(BusinessException e) {
        return e.kind() == BusinessException.Kind.UNAUTHENTICATED
                || e.kind() == BusinessException.Kind.UNAVAILABLE
                || e.code().startsWith("tenant.");
    }

    /** Its data do not fit, such as an id that somebody else's row has; anything else may do at the next try. */
    private static boolean willNeverDo(Throwable failure) {
        Throwable root = failure;
        for (Throwable e = failure; e != null; e = e.getCause()) {
            root = e;
            if (e instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
            }
        }
        return root instanceof IllegalArgumentException
                || root instanceof ArithmeticException
                || root instanceof NullPointerException
                || root instanceof IndexOutOfBoundsException;
    }
}
