package app.comanda.sync;

import app.comanda.device.Terminal;
import app.comanda.device.Terminals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** A device asks how far the server is. */
@Stateless
public class JournalReading {

    @Inject
    Terminals terminals;

    @Inject
    Journals journals;

    @Inject
    SyncConflicts conflicts;

    @Inject
    Clock clock;

    /** Of the terminal that calls. */
    public JournalState state() {
        Terminal terminal = terminals.mine();
        return new JournalState(
                journals.get(terminal.id(), terminal.outletId()),
                PrintedSeries.prefixOf(terminal.prefix()),
                conflicts.openOf(terminal.id()),
                clock.instant());
    }
}
