package app.comanda.web.reporting;

import app.comanda.reporting.TipPooling;
import app.comanda.reporting.TipReport;
import app.comanda.reporting.TipShare;
import app.comanda.staff.Role;
import app.comanda.staff.tip.TipSharing;
import app.comanda.web.frame.Span;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who gets how much of the chosen outlet's tips, and by which points. */
@Named
@ViewScoped
public class TipsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    TipPooling pooling;

    @EJB
    TipSharing sharing;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    @Inject
    transient Clock clock;

    private transient @Nullable TipReport report;
    private final Span span = new Span();
    private int managerPoints;
    private int cashierPoints;
    private int kitchenPoints;

    public void load() {
        report =
                span.read(clock, workplace.getZone(), (first, last) -> pooling.report(workplace.outlet(), first, last));
        Map<Role, Integer> points = sharing.points(workplace.outlet());
        managerPoints = points.getOrDefault(Role.MANAGER, 0);
        cashierPoints = points.getOrDefault(Role.CASHIER, 0);
        kitchenPoints = points.getOrDefault(Role.KITCHEN, 0);
    }

    public void save() {
        sharing.set(
                workplace.outlet(),
                Map.of(Role.MANAGER, managerPoints, Role.CASHIER, cashierPoints, Role.KITCHEN, kitchenPoints));
        texts.tell("tips.rules.saved");
        load();
    }

    public String hours(TipShare share) {
        return "%d:%02d".formatted(share.minutes() / 60, share.minutes() % 60);
    }

    public @Nullable TipReport getReport() {
        return report;
    }

    public List<TipShare> getShares() {
        return report == null ? List.of() : report.shares();
    }

    public Span getSpan() {
        return span;
    }

    public int getManagerPoints() {
        return managerPoints;
    }

    public void setManagerPoints(int managerPoints) {
        this.managerPoints = managerPoints;
    }

    public int getCashierPoints() {
        return cashierPoints;
    }

    public void setCashierPoints(int cashierPoints) {
        this.cashierPoints = cashierPoints;
    }

    public int getKitchenPoints() {
        return kitchenPoints;
    }

    public void setKitchenPoints(int kitchenPoints) {
        this.kitchenPoints = kitchenPoints;
    }
}
