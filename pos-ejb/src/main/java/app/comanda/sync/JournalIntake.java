package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what a device did, event by event, each in a transaction of its own and in the name of who did it. Call it outside
 * a transaction, for a terminal.
 */
@ApplicationScoped
public class JournalIntake {

    private static final Logger LOG = System.getLogger(JournalIntake.class.getName());

    @Inject
    JournalKeeping keeping;

    @Inject
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
            if (e.kind() == BusinessException.Kind.UNAUTHENTICATED || e.code().startsWith("tenant.")) {
                throw e;
            }
            return keeping.keep(event, reception, e);
        } catch (RuntimeException e) {
            // an id that somebody else's row has will never be free: waiting would hold up the journal for ever
            if (!isTaken(e)) {
                throw e;
            }
            return keeping.keep(
                    event, reception, BusinessException.conflict("already.exists", "Something has one of its ids."));
        }
    }

    private static boolean isTaken(Throwable failure) {
        Optional<SQLException> cause = Optional.empty();
        for (Throwable e = failure; e != null && cause.isEmpty(); e = e.getCause()) {
            cause = e instanceof SQLException sql ? Optional.of(sql) : Optional.empty();
        }
        return cause.map(SQLException::getSQLState)
                .filter(state -> state.startsWith("23"))
                .isPresent();
    }
}
