package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A tax falls on an item. */
@Entity
@Table(name = "item_tax")
public class ItemTax extends TenantOwned {

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "tax_id")
    private UUID taxId;

    /** For JPA. */
    protected ItemTax() {}

    public ItemTax(UUID itemId, UUID taxId) {
        super(newId());
        this.itemId = itemId;
        this.taxId = taxId;
    }

    public UUID itemId() {
        return itemId;
    }

    public UUID taxId() {
        return taxId;
    }
}
