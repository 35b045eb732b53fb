package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outlet sells an item in its own way. */
@Entity
@Table(name = "outlet_item")
public class OutletItem extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "item_id")
    private UUID itemId;

    private @Nullable Long price;

    private @Nullable Boolean available;

    /** For JPA. */
    protected OutletItem() {}

    public OutletItem(UUID outletId, UUID itemId, OutletDifference difference) {
        super(newId());
        this.outletId = outletId;
        this.itemId = itemId;
        differ(difference);
    }

    public final void differ(OutletDifference difference) {
        price = difference.price();
        available = difference.available();
    }

    public OutletDifference difference() {
        return new OutletDifference(price, available);
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID itemId() {
        return itemId;
    }
}
