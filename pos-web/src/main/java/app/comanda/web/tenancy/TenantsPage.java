package app.comanda.web.tenancy;

import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.provisioning.Provisioning;
import app.comanda.tenancy.provisioning.TenantHalting;
import app.comanda.tenancy.provisioning.TenantProvisioning;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The chain's restaurants, and those that are still being made. */
@Named
@ViewScoped
public class TenantsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TenantHalting halting;

    @Inject
    TenantProvisioning provisioning;

    private transient List<Tenant> tenants = List.of();
    private transient List<Provisioning> unfinished = List.of();
    private String name = "";

    @PostConstruct
    public void search() {
        String part = name.strip().toLowerCase(Locale.ROOT);
        tenants = halting.tenants().stream()
                .filter(tenant -> tenant.name().toLowerCase(Locale.ROOT).contains(part)
                        || tenant.slug().contains(part))
                .toList();
        unfinished = provisioning.unfinished();
    }

    public List<Tenant> getTenants() {
        return tenants;
    }

    public List<Provisioning> getUnfinished() {
        return unfinished;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
