package app.comanda.web.catalog;

import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.ModifierEditing;
import app.comanda.catalog.menu.ModifierGroupDetails;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One group of modifiers with all of them. */
@Named
@ViewScoped
public class ModifierGroupPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/catalog/modifiers?faces-redirect=true";

    @EJB
    ModifierEditing editing;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private long version;
    private String name = "";
    private int min;
    private int max = 1;
    private int free;
    private List<ModifierForm> modifiers = new ArrayList<>(List.of(new ModifierForm()));

    public void load() {
        if (id != null) {
            Entry<ModifierGroupDetails> group = editing.group(id);
            version = group.version();
            name = group.details().name();
            min = group.details().min();
            max = group.details().max();
            free = group.details().free();
            modifiers = new ArrayList<>(group.details().modifiers().stream()
                    .map(modifier -> ModifierForm.of(modifier, workplace.getCurrency()))
                    .toList());
        }
    }

    public void addModifier() {
        modifiers.add(new ModifierForm());
    }

    public void drop(ModifierForm modifier) {
        modifiers.remove(modifier);
    }

    public String save() {
        ModifierGroupDetails details = new ModifierGroupDetails(
                name,
                min,
                max,
                free,
                modifiers.stream()
                        .map(modifier -> modifier.details(workplace.getCurrency()))
                        .toList());
        if (id == null) {
            editing.add(details);
        } else {
            editing.change(id, version, details);
        }
        texts.tell("modifier-group.saved", name);
        return LIST;
    }

    public String remove() {
        if (id != null) {
            editing.remove(id, version);
            texts.tell("modifier-group.removed", name);
        }
        return LIST;
    }

    /** Groups that a modifier may open. */
    public List<Entry<ModifierGroupDetails>> getOthers() {
        return editing.groups().stream().filter(group -> !group.id().equals(id)).toList();
    }

    public int getDigits() {
        return Amounts.digits(workplace.getCurrency());
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getMin() {
        return min;
    }

    public void setMin(int min) {
        this.min = min;
    }

    public int getMax() {
        return max;
    }

    public void setMax(int max) {
        this.max = max;
    }

    public int getFree() {
        return free;
    }

    public void setFree(int free) {
        this.free = free;
    }

    public List<ModifierForm> getModifiers() {
        return modifiers;
    }
}
