package app.comanda.sync;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.device.DeviceKey;
import app.comanda.device.Purpose;
import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Recorded;
import app.comanda.staff.Employees;
import app.comanda.staff.drawer.DrawerSurplus;
import app.comanda.sync.Journals.Outcome;
import app.comanda.sync.SyncConflict.Moments;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link JournalIntake}: an event and all that comes of it is there as a whole, or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JournalKeeping {

    @Inject
    Terminals terminals;

    @Inject
    Journals journals;

    @Inject
    EventApplying applying;

    @Inject
    SyncConflicts conflicts;

    @Inject
    PriceDifferences differences;

    @Inject
    DrawerSurplus drawerSurplus;

    @Inject
    Employees employees;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Notes how much the device still has, and who did the acts of a batch.
     *
     * @throws BusinessException {@code terminal.not-a-till}, {@code sync.public-key} (conflict) when this terminal has told
     *     no key
     */
    public Map<UUID, Doer> begin(Batch batch) {
        Terminal terminal = terminals.mine();
        if (terminal.purpose() != Purpose.TILL) {
            throw BusinessException.forbidden("terminal.not-a-till", "Only a till keeps a journal.");
        }
        key(terminal);
        journals.lock(terminal.id(), terminal.outletId());
        journals.waits(terminal.id(), batch.backlog());
        Map<UUID, Doer> doers = new HashMap<>();
        for (RawEvent event : batch.events()) {
            UUID staff = event.staffId();
            if (staff != null) {
                doers.computeIfAbsent(staff, id -> Doer.of(employees.workingIn(terminal.outletId(), id)));
            }
        }
        return doers;
    }

    /**
     * Takes an event and does what it says.
     *
     * @throws JournalBroken when it is not the next one, or not the device's
     * @throws EventRefused when what it says is not to be done
     * @throws BusinessException when it can't be done as told
     */
    public EventAnswer take(JournalEvent event, Reception reception, Doer doer) {
        Terminal terminal = terminals.mine();
        JournalHead journal = journals.lock(terminal.id(), terminal.outletId());
        if (isKnown(journal, event)) {
            return EventAnswer.duplicate(event);
        }
        journal.require(event, key(terminal));
        Moments when = new Moments(reception.moment(event.moment()), clock.instant());
        Effect effect = applying.apply(event, when.happened(), journal, doer);
        if (event.staffId() != null && !doer.isKnown()) {
            effect = effect.marked(Mark.of("sync.staff", "Whoever did this does not work here, or not any more."));
        }
        if (reception.isClockWrong()) {
            effect = effect.marked(Mark.of(
                    "sync.clock",
                    "The device's clock was off by " + reception.ahead().toHours() + " hours."));
        }
        journals.add(journal, event, when, effect.marks().isEmpty() ? Outcome.DONE : Outcome.CONFLICT);
        journals.advance(journal.after(event, effect.lastOrder(), effect.lastReceipt()));
        for (Mark mark : effect.marks()) {
            raise(journal, event, effect.orderId(), mark, when);
        }
        effect.sale().ifPresent(sale -> compare(journal, event, sale, when));
        journals.flush();
        List<Mark> marks = effect.marks();
        return EventAnswer.accepted(event, marks.isEmpty() ? null : marks.get(0));
    }

    /**
     * Keeps an event that is not to be done, or can't be; the journal goes on. After {@link #take} was rolled back: what is
     * needed of the body is read again, as far as it can be.
     */
    public EventAnswer keep(JournalEvent event, Reception reception, BusinessException why) {
        Terminal terminal = terminals.mine();
        JournalHead journal = journals.lock(terminal.id(), terminal.outletId());
        if (isKnown(journal, event)) {
            return EventAnswer.duplicate(event);
        }
        journal.require(event, key(terminal));
        Moments when = new Moments(reception.moment(event.moment()), clock.instant());
        Gist gist = Gist.of(event);
        boolean refused = why instanceof EventRefused;
        journals.add(journal, event, when, refused ? Outcome.REFUSED : Outcome.CONFLICT);
        String prefix = PrintedSeries.prefixOf(terminal.prefix());
        journals.advance(journal.after(
                event,
                new PrintedSeries(prefix, journal.lastOrder()).after(gist.number()),
                new PrintedSeries(prefix, journal.lastReceipt()).after(gist.receipt())));
        Mark mark = Mark.of(why, gist.money(), gist.drawer());
        raise(journal, event, gist.orderId(), mark, when);
        return refused
                ? new EventAnswer(event.sequence(), EventAnswer.Status.REFUSED, why, null)
                : EventAnswer.accepted(event, mark);
    }

    /** @return whether it was not known yet that the journal is broken like this */
    public boolean noteStop(RawEvent event, JournalBroken why) {
        Terminal terminal = terminals.mine();
        Long sequence = event.sequence();
        boolean news = journals.stop(terminal.id(), sequence == null ? 0 : sequence, why.code());
        if (news) {
            auditLog.record(Act.of("sync.journal-stopped", "terminal", terminal.id())
                    .in(terminal.outletId())
                    .changed(null, why.code() + " at " + sequence));
        }
        return news;
    }

    private boolean isKnown(JournalHead journal, JournalEvent event) {
        if (!journal.isPast(event)) {
            return false;
        }
        String taken = journals.hashOf(journal.terminal(), event.sequence()).orElseThrow();
        if (!taken.equals(event.hash())) {
            throw JournalBroken.past(event.sequence());
        }
        return true;
    }

    private void raise(JournalHead journal, JournalEvent event, @Nullable UUID orderId, Mark mark, Moments when) {
        String currency = outlets.get(journal.outlet()).currency();
        SyncConflict conflict = new SyncConflict(journal, event, orderId, mark, currency, when);
        conflicts.add(conflict);
        drawerSurplus.book(journal.terminal(), journal.outlet(), mark.drawer(), mark.detail());
        auditLog.record(Act.of("sync.conflict", "conflict", conflict.id())
                .in(journal.outlet())
                .changed(null, mark.code() + (mark.money() == 0 ? "" : " " + mark.money() + " " + currency)));
    }

    private void compare(JournalHead journal, JournalEvent event, Recorded sale, Moments when) {
        if (sale.printed() != sale.expected()) {
            differences.add(new PriceDifference(journal, event, sale, when.happened()));
            auditLog.record(
                    Act.of("sync.price-difference", "order", sale.order().id())
                            .in(journal.outlet())
                            .changed("menu " + sale.expected(), "printed " + sale.printed()));
        }
    }

    private static DeviceKey key(Terminal terminal) {
        return terminal.deviceKey()
                .orElseThrow(() -> BusinessException.conflict(
                        "sync.public-key", "This terminal has not told by which key it signs."));
    }
}
