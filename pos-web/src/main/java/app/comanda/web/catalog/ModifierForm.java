package app.comanda.web.catalog;

import app.comanda.catalog.menu.ModifierDetails;
import app.comanda.web.frame.Amounts;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about one modifier, before it is right. */
public class ModifierForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable UUID id;
    private String name = "";
    private @Nullable BigDecimal price;
    private boolean preselected;
    private boolean available = true;
    private @Nullable UUID nestedGroupId;

    static ModifierForm of(ModifierDetails modifier, String currency) {
        ModifierForm form = new ModifierForm();
        form.id = modifier.id();
        form.name = modifier.name();
        form.price = Amounts.written(modifier.price(), currency);
        form.preselected = modifier.preselected();
        form.available = modifier.available();
        form.nestedGroupId = modifier.nestedGroupId();
        return form;
    }

    ModifierDetails details(String currency) {
        return new ModifierDetails(
                id, name, Amounts.minor(price, currency, "price"), preselected, available, nestedGroupId);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public boolean isPreselected() {
        return preselected;
    }

    public void setPreselected(boolean preselected) {
        this.preselected = preselected;
    }

    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean available) {
        this.available = available;
    }

    public @Nullable UUID getNestedGroupId() {
        return nestedGroupId;
    }

    public void setNestedGroupId(@Nullable UUID nestedGroupId) {
        this.nestedGroupId = nestedGroupId;
    }
}
