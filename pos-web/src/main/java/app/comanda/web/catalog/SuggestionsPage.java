package app.comanda.web.catalog;

import app.comanda.catalog.menu.ItemFilter;
import app.comanda.catalog.menu.ItemOrder;
import app.comanda.catalog.menu.ItemRow;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.catalog.menu.Suggesting;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a kiosk offers with an item. */
@Named
@ViewScoped
public class SuggestionsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ITEMS = 500;

    @EJB
    Suggesting suggesting;

    @EJB
    MenuEditing menu;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private List<String> itemIds = List.of();

    public void load(@Nullable UUID item) {
        id = item;
        itemIds = item == null
                ? List.of()
                : suggesting.of(item).stream().map(UUID::toString).toList();
    }

    public void save() {
        suggesting.suggest(
                Objects.requireNonNull(id),
                itemIds.stream().map(UUID::fromString).toList());
        texts.tell("item.suggestions.saved");
    }

    public List<ItemRow> getItems() {
        return menu.items(ItemFilter.ALL, ItemOrder.NAME, 0, MOST_ITEMS).stream()
                .filter(item -> !item.id().equals(id))
                .toList();
    }

    public int getMost() {
        return Suggesting.MOST;
    }

    public List<String> getItemIds() {
        return itemIds;
    }

    public void setItemIds(List<String> itemIds) {
        this.itemIds = itemIds;
    }
}
