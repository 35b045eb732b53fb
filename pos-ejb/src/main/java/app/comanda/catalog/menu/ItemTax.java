package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A tax falls on an item. For queries; {@link Items} writes it, many at a time. */
@Entity
@Table(name = "item_tax")
public class ItemTax extends TenantOwned {

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "tax_id")
    private UUID taxId;

    /** For JPA. */
    protected ItemTax() {}
}
