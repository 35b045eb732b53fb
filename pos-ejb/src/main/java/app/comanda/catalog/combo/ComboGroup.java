package app.comanda.catalog.combo;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A group of a combo. */
@Entity
@Table(name = "combo_group")
class ComboGroup extends TenantOwned {

    @Column(name = "item_id")
    private UUID itemId;

    private String name;

    @Column(name = "min_chosen")
    private int min;

    @Column(name = "max_chosen")
    private int max;

    private int position;

    /** For JPA. */
    protected ComboGroup() {}

    ComboGroup(UUID itemId, ComboDetails.Group group, int position) {
        super(newId());
        this.itemId = itemId;
        this.name = group.name();
        this.min = group.min();
        this.max = group.max();
        this.position = position;
    }

    UUID itemId() {
        return itemId;
    }

    String name() {
        return name;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }
}
