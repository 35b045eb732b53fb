package app.comanda.web.ordering;

import app.comanda.ordering.table.FloorPlan;
import app.comanda.ordering.table.FloorPlanDetails;
import app.comanda.ordering.table.FloorPlanning;
import app.comanda.ordering.table.TableDetails;
import app.comanda.ordering.table.TableShape;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Drawing the rooms of the outlet: nothing is kept until it is saved. */
@Named
@ViewScoped
public class FloorPlansPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SIZE = 8;
    private static final int USUAL_SEATS = 4;
    private static final int GAP = 2;

    @EJB
    FloorPlanning planning;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private List<Choice> plans = List.of();
    private @Nullable UUID planId;
    private long version;
    private boolean drawing;
    private String name = "";
    private int position;
    private List<TableForm> tables = new ArrayList<>();

    /** A plan to choose. */
    public record Choice(UUID id, String name, int tables) implements Serializable {}

    @PostConstruct
    void read() {
        List<FloorPlan> found = planning.plans(workplace.outlet());
        plans = found.stream()
                .map(plan -> new Choice(plan.id(), plan.name(), plan.tables().size()))
                .toList();
        found.stream()
                .filter(plan -> plan.id().equals(planId))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .ifPresentOrElse(this::show, () -> drawing = false);
    }

    private void show(FloorPlan plan) {
        planId = plan.id();
        version = plan.version();
        name = plan.name();
        position = plan.position();
        tables = new ArrayList<>(plan.tables().stream()
                .map(table -> new TableForm(table.details()))
                .toList());
        drawing = true;
    }

    public void open(UUID id) {
        show(planning.plan(id));
    }

    public void begin() {
        planId = null;
        version = 0;
        name = "";
        position = plans.size();
        tables = new ArrayList<>();
        drawing = true;
        add();
    }

    /** Beside the last one, where there is room. */
    public void add() {
        int step = USUAL_SIZE + GAP;
        int across = FloorPlan.WIDTH / step;
        int place = tables.size() % (across * (FloorPlan.HEIGHT / step));
        tables.add(new TableForm(new TableDetails(
                null,
                nextName(),
                USUAL_SEATS,
                TableShape.SQUARE,
                GAP + place % across * step,
                GAP + place / across * step,
                USUAL_SIZE,
                USUAL_SIZE)));
    }

    private String nextName() {
        return IntStream.rangeClosed(tables.size() + 1, 2 * tables.size() + 2)
                .mapToObj(Integer::toString)
                .filter(free ->
                        tables.stream().noneMatch(table -> table.getName().equals(free)))
                .findFirst()
                .orElse("");
    }

    public void take(TableForm table) {
        tables.remove(table);
    }

    public void save() {
        FloorPlanDetails details = new FloorPlanDetails(
                name, position, tables.stream().map(TableForm::details).toList());
        FloorPlan kept =
                planId == null ? planning.add(workplace.outlet(), details) : planning.change(planId, version, details);
        planId = kept.id();
        texts.tell("floor-plan.saved", details.name(), details.tables().size());
        read();
    }

    public void remove() {
        if (planId != null) {
            planning.remove(planId, version);
            texts.tell("floor-plan.removed", name);
        }
        planId = null;
        read();
    }

    public void discard() {
        read();
    }

    public List<Choice> getPlans() {
        return plans;
    }

    public @Nullable UUID getPlanId() {
        return planId;
    }

    public boolean isDrawing() {
        return drawing;
    }

    public TableShape[] getShapes() {
        return TableShape.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public List<TableForm> getTables() {
        return tables;
    }
}
