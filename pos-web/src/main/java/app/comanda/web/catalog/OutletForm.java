package app.comanda.web.catalog;

import app.comanda.catalog.menu.OutletDifference;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Workplace;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one outlet sells an item, before it is right. */
public class OutletForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Workplace.Choice outlet;
    private @Nullable BigDecimal price;
    private String available = "";

    private OutletForm(Workplace.Choice outlet) {
        this.outlet = outlet;
    }

    static OutletForm of(Workplace.Choice outlet, OutletDifference difference) {
        OutletForm form = new OutletForm(outlet);
        Long own = difference.price();
        form.price = own == null ? null : Amounts.written(own, outlet.currency());
        Boolean says = difference.available();
        form.available = says == null ? "" : says.toString();
        return form;
    }

    OutletDifference difference() {
        return new OutletDifference(
                price == null ? null : Amounts.minor(price, outlet.currency(), "price"),
                available.isEmpty() ? null : Boolean.valueOf(available));
    }

    public UUID getId() {
        return outlet.id();
    }

    public String getName() {
        return outlet.name();
    }

    public String getCurrency() {
        return outlet.currency();
    }

    public int getDigits() {
        return Amounts.digits(outlet.currency());
    }

    public @Nullable BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    /** {@code true}, {@code false}, or empty for as on the menu. */
    public String getAvailable() {
        return available;
    }

    public void setAvailable(@Nullable String available) {
        this.available = available == null ? "" : available;
    }
}
