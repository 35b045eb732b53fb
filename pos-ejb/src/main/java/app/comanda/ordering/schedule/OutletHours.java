package app.comanda.ordering.schedule;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** What an outlet says of its hours. Its key is the outlet's. */
@Entity
@Table(name = "outlet_hours")
public class OutletHours extends TenantOwned {

    @Column(name = "hours")
    private String hours;

    @Version
    private long version;

    /** For JPA. */
    protected OutletHours() {}

    OutletHours(UUID outletId) {
        super(outletId);
        this.hours = Json.write(OpeningHours.NOT_SAID);
    }

    void change(OpeningHours to) {
        hours = Json.write(to);
    }

    public OpeningHours hours() {
        return Json.read(hours, OpeningHours.class);
    }

    public long version() {
        return version;
    }
}
