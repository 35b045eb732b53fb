package app.comanda.ordering.table;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table where guests sit. */
@Entity
@Table(name = "dining_table")
public class DiningTable extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private @Nullable FloorPlan plan;

    private String name;

    private int seats;

    @Enumerated(EnumType.STRING)
    private TableShape shape;

    private int x;

    private int y;

    private int width;

    private int height;

    private boolean active;

    @Version
    private long version;

    /** For JPA. */
    protected DiningTable() {}

    DiningTable(FloorPlan plan, TableDetails details) {
        super(newId());
        this.outletId = plan.outletId();
        this.plan = plan;
        this.active = true;
        change(details);
    }

    final void change(TableDetails details) {
        name = details.name();
        seats = details.seats();
        shape = details.shape();
        x = details.x();
        y = details.y();
        width = details.width();
        height = details.height();
    }

    void putAway() {
        plan = null;
        active = false;
    }

    public TableDetails details() {
        return new TableDetails(id(), name, seats, shape, x, y, width, height);
    }

    public UUID outletId() {
        return outletId;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return active;
    }
}
