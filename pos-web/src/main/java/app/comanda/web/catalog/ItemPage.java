package app.comanda.web.catalog;

import app.comanda.catalog.menu.Allergen;
import app.comanda.catalog.menu.CategoryDetails;
import app.comanda.catalog.menu.CategoryEditing;
import app.comanda.catalog.menu.Diet;
import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.ItemEntry;
import app.comanda.catalog.menu.MenuEditing;
import app.comanda.catalog.menu.ModifierEditing;
import app.comanda.catalog.menu.ModifierGroupDetails;
import app.comanda.catalog.menu.OutletDifference;
import app.comanda.catalog.menu.OutletPricing;
import app.comanda.catalog.menu.TaxDetails;
import app.comanda.catalog.menu.TaxSetting;
import app.comanda.catalog.picture.MenuPictures;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item: what it is called, costs, carries; and where an outlet sells it differently. */
@Named
@ViewScoped
public class ItemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    MenuEditing menu;

    @EJB
    CategoryEditing categories;

    @EJB
    TaxSetting taxes;

    @EJB
    ModifierEditing modifiers;

    @EJB
    OutletPricing pricing;

    @EJB
    MenuPictures pictures;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private long version;
    private ItemForm form = new ItemForm();
    private List<OutletForm> outlets = List.of();
    private @Nullable String pictureName;
    private transient @Nullable Part part;

    public void load() {
        if (id == null) {
            form.setTaxIds(taxes.taxes().stream()
                    .filter(tax -> tax.details().active())
                    .map(Entry::id)
                    .toList());
            return;
        }
        UUID item = id;
        ItemEntry entry = menu.item(item);
        version = entry.version();
        form = ItemForm.of(entry.details(), workplace.getCurrency());
        pictureName = entry.picture().orElse(null);
        outlets = workplace.getOutlets().stream()
                .map(outlet -> OutletForm.of(outlet, pricing.difference(outlet.id(), item)))
                .toList();
    }

    public String save() {
        if (id == null) {
            ItemEntry made = menu.add(form.details(workplace.getCurrency()));
            texts.tell("item.saved", form.getName());
            return "/catalog/item?faces-redirect=true&id=" + made.id();
        }
        menu.change(id, version, form.details(workplace.getCurrency()));
        texts.tell("item.saved", form.getName());
        return "/catalog/menu?faces-redirect=true";
    }

    public String remove() {
        if (id != null) {
            menu.remove(id, version);
            texts.tell("item.removed", form.getName());
        }
        return "/catalog/menu?faces-redirect=true";
    }

    /** Writes only what an outlet says otherwise than before. */
    public void differ() {
        if (id == null) {
            return;
        }
        for (OutletForm outlet : outlets) {
            OutletDifference wanted = outlet.difference();
            if (!pricing.difference(outlet.getId(), id).equals(wanted)) {
                pricing.differ(outlet.getId(), id, wanted);
            }
        }
        texts.tell("item.outlets.saved");
    }

    public String show() throws IOException {
        Part sent = part;
        if (id == null) {
            return "";
        }
        if (sent == null || sent.getSize() == 0) {
            texts.warn(null, texts.of("picture.choose"));
            return "";
        }
        try (InputStream content = sent.getInputStream()) {
            // one byte more than allowed, so that the use case refuses what is too large
            pictures.show(id, content.readNBytes(MenuPictures.MOST_BYTES + 1));
        }
        texts.tell("picture.saved");
        return "/catalog/item?faces-redirect=true&id=" + id;
    }

    public String takeAway() {
        if (id != null) {
            pictures.takeAway(id);
        }
        return "/catalog/item?faces-redirect=true&id=" + id;
    }

    public List<Entry<CategoryDetails>> getCategories() {
        return categories.categories();
    }

    public List<Entry<TaxDetails>> getTaxes() {
        return taxes.taxes();
    }

    public List<Entry<ModifierGroupDetails>> getGroups() {
        return modifiers.groups();
    }

    public Allergen[] getAllergens() {
        return Allergen.values();
    }

    public Diet[] getDiets() {
        return Diet.values();
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

    public ItemForm getForm() {
        return form;
    }

    public List<OutletForm> getOutlets() {
        return outlets;
    }

    public @Nullable String getPictureName() {
        return pictureName;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
