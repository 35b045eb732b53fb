package app.comanda.web.sync;

import app.comanda.device.Terminal;
import app.comanda.device.TerminalBook;
import app.comanda.sync.ConflictSettling;
import app.comanda.sync.PriceDifference;
import app.comanda.sync.SyncConflict;
import app.comanda.sync.SyncConflict.Settlement;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import app.comanda.web.staff.Consent;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What could not be done as a till told it, and where its receipts said something else than the menu. */
@Named
@ViewScoped
public class ConflictsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ConflictSettling settling;

    @EJB
    TerminalBook terminalBook;

    @Inject
    Consent consent;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private transient List<SyncConflict> conflicts = List.of();
    private transient List<PriceDifference> differences = List.of();
    private transient Set<UUID> orders = Set.of();
    private transient Map<UUID, String> terminals = Map.of();
    private transient @Nullable SyncConflict chosen;
    private @Nullable UUID chosenId;
    private String note = "";

    @PostConstruct
    public void read() {
        terminals = terminalBook.all().stream().collect(Collectors.toMap(Terminal::id, Terminal::name));
        conflicts = settling.conflicts(workplace.outlet());
        orders = settling.knownOrders(workplace.outlet(), conflicts);
        differences = settling.differences(workplace.outlet());
    }

    public void begin(SyncConflict conflict) {
        chosen = conflict;
        chosenId = conflict.id();
        note = "";
        consent.forget();
    }

    public void keep() {
        settle(Settlement.KEPT);
    }

    public void giveBack() {
        settle(Settlement.GIVEN_BACK);
    }

    public void writeOff() {
        settle(Settlement.WRITTEN_OFF);
    }

    public void broughtBack() {
        settle(Settlement.BROUGHT_BACK);
    }

    public void noted() {
        settle(Settlement.NOTED);
    }

    /** @return this page; null to ask for an approval first */
    public @Nullable String doAfterAll() {
        UUID id = Objects.requireNonNull(chosenId);
        if (!consent.givenFor(approval -> settling.doAfterAll(id, approval, words()))) {
            return null;
        }
        texts.tell("sync.done-after-all.done");
        return "/sync/conflicts?faces-redirect=true";
    }

    private @Nullable String words() {
        return note.isBlank() ? null : note.strip();
    }

    private void settle(Settlement settlement) {
        if (chosenId != null) {
            settling.settle(chosenId, settlement, words());
            texts.tell("sync.settled.done");
            read();
        }
    }

    public String terminalOf(UUID id) {
        return terminals.getOrDefault(id, "");
    }

    /** In the reader's language where we know the case. */
    public String reasonOf(SyncConflict conflict) {
        return texts.orElse(
                "sync.conflict." + conflict.code(), texts.orElse("refused." + conflict.code(), conflict.detail()));
    }

    public String kindOf(SyncConflict conflict) {
        return texts.orElse("sync.kind." + conflict.kind(), conflict.kind());
    }

    /** Where a till told of an order that never came, there is nothing to look at. */
    public @Nullable UUID orderOf(SyncConflict conflict) {
        return conflict.orderId().filter(orders::contains).orElse(null);
    }

    public long getOpen() {
        return conflicts.stream()
                .filter(conflict -> conflict.settlement().isEmpty())
                .count();
    }

    public List<SyncConflict> getConflicts() {
        return conflicts;
    }

    public List<PriceDifference> getDifferences() {
        return differences;
    }

    public @Nullable SyncConflict getChosen() {
        return chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
