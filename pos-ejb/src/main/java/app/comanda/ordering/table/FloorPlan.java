package app.comanda.ordering.table;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A room or terrace of an outlet, with its tables as they stand. */
@Entity
@Table(name = "floor_plan")
public class FloorPlan extends TenantOwned {

    /** Cells from left to right. */
    public static final int WIDTH = 100;

    /** Cells from top to bottom. */
    public static final int HEIGHT = 60;

    @Column(name = "outlet_id")
    private UUID outletId;

    private String name;

    private int position;

    @Version
    private long version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("name")
    private List<DiningTable> tables = new ArrayList<>();

    /** For JPA. */
    protected FloorPlan() {}

    FloorPlan(UUID outletId, FloorPlanDetails details) {
        super(newId());
        this.outletId = outletId;
        this.name = details.name();
        this.position = details.position();
        details.tables().forEach(this::place);
    }

    void rename(String newName, int newPosition) {
        name = newName;
        position = newPosition;
    }

    DiningTable place(TableDetails details) {
        DiningTable table = new DiningTable(this, details);
        tables.add(table);
        return table;
    }

    /** Takes a table away; visits of the past go on referring to it. */
    void remove(DiningTable table) {
        tables.remove(table);
        table.putAway();
    }

    Optional<DiningTable> table(UUID id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    public UUID outletId() {
        return outletId;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    public long version() {
        return version;
    }

    public List<DiningTable> tables() {
        return List.copyOf(tables);
    }

    public FloorPlanDetails details() {
        return new FloorPlanDetails(
                name, position, tables.stream().map(DiningTable::details).toList());
    }
}
