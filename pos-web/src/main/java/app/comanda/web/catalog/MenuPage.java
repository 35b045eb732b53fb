package app.comanda.web.catalog;

import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.CategoryEditing;
import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.ItemFilter;
import app.comanda.catalog.menu.ItemOrder;
import app.comanda.catalog.menu.ItemRow;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** The menu: its categories, and the items as far as the filters let them through. */
@Named
@ViewScoped
public class MenuPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    MenuEditing menu;

    @EJB
    CategoryEditing editing;

    @Inject
    Texts texts;

    private LazyDataModel<ItemRow> items = Rows.none();
    private transient List<Entry<CategoryDetails>> categories = List.of();
    private String words = "";
    private @Nullable UUID categoryId;

    private @Nullable UUID editedId;
    private long editedVersion;
    private String editedName = "";
    private int editedOrder;
    private Map<String, String> editedTranslations = Map.of();

    @PostConstruct
    void open() {
        items = Rows.of(
                (offset, limit) -> menu.items(filter(), ItemOrder.MENU, offset, limit), () -> menu.count(filter()));
        readCategories();
    }

    private void readCategories() {
        categories = editing.categories();
    }

    private ItemFilter filter() {
        return new ItemFilter(words.strip(), categoryId);
    }

    public void clear() {
        words = "";
        categoryId = null;
    }

    public boolean isFiltered() {
        return !ItemFilter.ALL.equals(filter());
    }

    public void beginCategory() {
        editedId = null;
        editedName = "";
        editedTranslations = Map.of();
        editedOrder = categories.size() + 1;
    }

    public void editCategory(Entry<CategoryDetails> category) {
        editedId = category.id();
        editedVersion = category.version();
        editedName = category.details().name();
        editedOrder = category.details().sortOrder();
        editedTranslations = category.details().translations();
    }

    public void saveCategory() {
        CategoryDetails details = new CategoryDetails(editedName, editedOrder, editedTranslations);
        if (editedId == null) {
            editing.add(details);
        } else {
            editing.change(editedId, editedVersion, details);
        }
        texts.tell("category.saved", details.name());
        readCategories();
    }

    public void removeCategory() {
        if (editedId != null) {
            editing.remove(editedId, editedVersion);
            texts.tell("category.removed", editedName);
            readCategories();
        }
    }

    public LazyDataModel<ItemRow> getItems() {
        return items;
    }

    public List<Entry<CategoryDetails>> getCategories() {
        return categories;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public @Nullable UUID getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(@Nullable UUID categoryId) {
        this.categoryId = categoryId;
    }

    public @Nullable UUID getEditedId() {
        return editedId;
    }

    public String getEditedName() {
        return editedName;
    }

    public void setEditedName(String editedName) {
        this.editedName = editedName;
    }

    public int getEditedOrder() {
        return editedOrder;
    }

    public void setEditedOrder(int editedOrder) {
        this.editedOrder = editedOrder;
    }
}
