package app.comanda.web.till;

import app.comanda.device.Terminal;
import app.comanda.device.TerminalBook;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerRule;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.ShiftFilter;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** Who has charge of which drawer of the outlet now, and the shifts that are closed. */
@Named
@ViewScoped
public class ShiftsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_OPEN = 200;

    @EJB
    DrawerKeeping keeping;

    @EJB
    TerminalBook terminals;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private transient List<DrawerShift> open = List.of();
    private Map<UUID, String> names = Map.of();
    private LazyDataModel<DrawerShift> closed = Rows.none();
    private @Nullable LocalDate date;
    private boolean cashNeedsShift;

    @PostConstruct
    void open() {
        open = keeping.list(filter(DrawerShift.Status.OPEN, null), 0, MOST_OPEN);
        names = terminals.all().stream().collect(Collectors.toMap(Terminal::id, Terminal::name));
        closed = Rows.of(
                (offset, limit) -> keeping.list(filter(DrawerShift.Status.CLOSED, date), offset, limit),
                () -> keeping.count(filter(DrawerShift.Status.CLOSED, date)));
        cashNeedsShift = keeping.cashRule(workplace.outlet()) == DrawerRule.Cash.IN_SHIFT_ONLY;
    }

    private ShiftFilter filter(DrawerShift.Status status, @Nullable LocalDate day) {
        return new ShiftFilter(workplace.outlet(), null, status, day, null);
    }

    public void changeRule() {
        keeping.ask(workplace.outlet(), cashNeedsShift ? DrawerRule.Cash.IN_SHIFT_ONLY : DrawerRule.Cash.ANYWHERE);
        texts.tell(cashNeedsShift ? "shifts.rule.on" : "shifts.rule.off");
    }

    public void clear() {
        date = null;
    }

    public String terminalOf(DrawerShift shift) {
        return names.getOrDefault(shift.terminalId(), "");
    }

    public List<DrawerShift> getOpen() {
        return open;
    }

    public LazyDataModel<DrawerShift> getClosed() {
        return closed;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public boolean isCashNeedsShift() {
        return cashNeedsShift;
    }

    public void setCashNeedsShift(boolean cashNeedsShift) {
        this.cashNeedsShift = cashNeedsShift;
    }
}
