package app.comanda.catalog.menu;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;

/** A page of the menu. */
@Entity
@Table(name = "category")
public class Category extends TenantOwned {

    private String name;

    @Column(name = "sort_order")
    private int sortOrder;

    private String translations;

    @Version
    private long version;

    /** For JPA. */
    protected Category() {}

    public Category(CategoryDetails details) {
        super(newId());
        change(details);
    }

    public final void change(CategoryDetails details) {
        name = details.name();
        sortOrder = details.sortOrder();
        translations = Json.write(details.translations());
    }

    public CategoryDetails details() {
        return new CategoryDetails(name, sortOrder, translations());
    }

    public Entry<CategoryDetails> entry() {
        return new Entry<>(id(), version, details());
    }

    public String name() {
        return name;
    }

    public Map<String, String> translations() {
        return Json.read(translations, new TypeReference<>() {});
    }

    public long version() {
        return version;
    }
}
