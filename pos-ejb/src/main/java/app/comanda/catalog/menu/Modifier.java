package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that can be chosen from a group; changed with its group only. */
@Entity
@Table(name = "modifier")
public class Modifier extends TenantOwned {

    @Column(name = "group_id")
    private UUID groupId;

    private String name;

    private long price;

    private int position;

    private boolean preselected;

    private boolean available;

    @Column(name = "nested_group_id")
    private @Nullable UUID nestedGroupId;

    /** For JPA. */
    protected Modifier() {}

    public Modifier(UUID groupId, ModifierDetails details, int position) {
        super(newId());
        this.groupId = groupId;
        change(details, position);
    }

    public final void change(ModifierDetails details, int newPosition) {
        name = details.name();
        price = details.price();
        preselected = details.preselected();
        available = details.available();
        nestedGroupId = details.nestedGroupId();
        position = newPosition;
    }

    public ModifierDetails details() {
        return new ModifierDetails(id(), name, price, preselected, available, nestedGroupId);
    }

    public UUID groupId() {
        return groupId;
    }

    public int position() {
        return position;
    }

    public Optional<UUID> nestedGroupId() {
        return Optional.ofNullable(nestedGroupId);
    }
}
