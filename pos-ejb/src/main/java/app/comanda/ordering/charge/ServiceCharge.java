package app.comanda.ordering.charge;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** The service charge of an outlet, whose key it has. */
@Entity
@Table(name = "service_charge")
public class ServiceCharge extends TenantOwned {

    private String rule;

    @Version
    private long version;

    /** For JPA. */
    protected ServiceCharge() {}

    ServiceCharge(UUID outletId) {
        super(outletId);
        this.rule = Json.write(ChargeRule.NONE);
    }

    void change(ChargeRule to) {
        rule = Json.write(to);
    }

    public ChargeRule rule() {
        return Json.read(rule, ChargeRule.class);
    }

    public long version() {
        return version;
    }
}
