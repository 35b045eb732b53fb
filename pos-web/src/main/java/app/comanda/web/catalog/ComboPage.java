package app.comanda.web.catalog;

import app.comanda.catalog.combo.ComboDetails;
import app.comanda.catalog.combo.ComboEditing;
import app.comanda.catalog.menu.ItemFilter;
import app.comanda.catalog.menu.ItemOrder;
import app.comanda.catalog.menu.ItemRow;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.kernel.BusinessException;
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

/** What a combo is made of. */
@Named
@ViewScoped
public class ComboPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 500;

    @EJB
    ComboEditing editing;

    @EJB
    MenuEditing menu;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private long version;
    private String name = "";
    private List<ComboForm> groups = new ArrayList<>();

    public void load() {
        if (id == null) {
            throw BusinessException.notFound("item.unknown", "There is no such item.");
        }
        name = menu.item(id).details().name();
        show(editing.combo(id));
    }

    private void show(ComboEditing.Kept combo) {
        version = combo.version();
        groups = new ArrayList<>(combo.details().groups().stream()
                .map(group -> ComboForm.of(group, workplace.getCurrency()))
                .toList());
    }

    public void addGroup() {
        groups.add(new ComboForm());
    }

    public void drop(ComboForm group) {
        groups.remove(group);
    }

    public String save() {
        ComboDetails details = new ComboDetails(groups.stream()
                .map(group -> group.details(workplace.getCurrency()))
                .toList());
        editing.compose(java.util.Objects.requireNonNull(id), version, details);
        texts.tell(details.groups().isEmpty() ? "combo.plain" : "combo.saved", name);
        return "/catalog/item?faces-redirect=true&id=" + id;
    }

    public List<ItemRow> getItems() {
        return menu.items(ItemFilter.ALL, ItemOrder.NAME, 0, MOST_ITEMS).stream()
                .filter(item -> !item.id().equals(id))
                .toList();
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

    public List<ComboForm> getGroups() {
        return groups;
    }
}
