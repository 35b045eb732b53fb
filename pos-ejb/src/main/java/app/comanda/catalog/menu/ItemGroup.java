package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A group of modifiers is asked for with an item. For queries; {@link Items} writes it, many at a time. */
@Entity
@Table(name = "item_modifier_group")
public class ItemGroup extends TenantOwned {

    @Column(name = "item_id")
    private UUID itemId;

    @Column(name = "group_id")
    private UUID groupId;

    private int position;

    /** For JPA. */
    protected ItemGroup() {}
}
