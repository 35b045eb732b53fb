package app.comanda.catalog.menu;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;

/** A tax that the tenant's items may carry. */
@Entity
@Table(name = "tax")
public class Tax extends TenantOwned {

    private String name;

    private BigDecimal percent;

    private boolean compound;

    private int position;

    private boolean active;

    @Column(name = "service_modes")
    private String serviceModes = "";

    @Version
    private long version;

    /** For JPA. */
    protected Tax() {}

    public Tax(TaxDetails details) {
        super(newId());
        change(details);
    }

    public final void change(TaxDetails details) {
        name = details.name();
        percent = details.percent();
        compound = details.compound();
        position = details.position();
        active = details.active();
        serviceModes = String.join(",", details.serviceModes());
    }

    public TaxDetails details() {
        return new TaxDetails(
                name,
                percent,
                compound,
                position,
                active,
                serviceModes.isEmpty() ? List.of() : List.of(serviceModes.split(",")));
    }

    public Entry<TaxDetails> entry() {
        return new Entry<>(id(), version, details());
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }
}
