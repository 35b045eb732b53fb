package app.comanda.catalog.combo;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** An item in a group of a combo. */
@Entity
@Table(name = "combo_choice")
class ComboChoice extends TenantOwned {

    @Column(name = "group_id")
    private UUID groupId;

    @Column(name = "item_id")
    private UUID itemId;

    private long surcharge;

    private boolean preselected;

    private int position;

    /** For JPA. */
    protected ComboChoice() {}

    ComboChoice(UUID groupId, ComboDetails.Choice choice, int position) {
        super(newId());
        this.groupId = groupId;
        this.itemId = choice.itemId();
        this.surcharge = choice.surcharge();
        this.preselected = choice.preselected();
        this.position = position;
    }

    UUID groupId() {
        return groupId;
    }

    UUID itemId() {
        return itemId;
    }

    long surcharge() {
        return surcharge;
    }

    boolean preselected() {
        return preselected;
    }

    ComboDetails.Choice details() {
        return new ComboDetails.Choice(itemId, surcharge, preselected);
    }
}
