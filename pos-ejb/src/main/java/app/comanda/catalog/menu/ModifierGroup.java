package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Comparator;

/** What is chosen together; shared by items. */
@Entity
@Table(name = "modifier_group")
public class ModifierGroup extends TenantOwned {

    private String name;

    @Column(name = "min_chosen")
    private int min;

    @Column(name = "max_chosen")
    private int max;

    private int free;

    @Version
    private long version;

    /** For JPA. */
    protected ModifierGroup() {}

    public ModifierGroup(ModifierGroupDetails details) {
        super(newId());
        change(details);
    }

    public final void change(ModifierGroupDetails details) {
        name = details.name();
        min = details.min();
        max = details.max();
        free = details.free();
    }

    public ModifierGroupDetails details(Collection<Modifier> modifiers) {
        return new ModifierGroupDetails(
                name,
                min,
                max,
                free,
                modifiers.stream()
                        .sorted(Comparator.comparingInt(Modifier::position))
                        .map(Modifier::details)
                        .toList());
    }

    public Entry<ModifierGroupDetails> entry(Collection<Modifier> modifiers) {
        return new Entry<>(id(), version, details(modifiers));
    }

    public String name() {
        return name;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    public int free() {
        return free;
    }

    public long version() {
        return version;
    }
}
