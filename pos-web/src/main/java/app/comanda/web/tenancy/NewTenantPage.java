package app.comanda.web.tenancy;

import app.comanda.tenancy.provisioning.Provisioning;
import app.comanda.tenancy.provisioning.TenantProvisioning;
import app.comanda.tenancy.provisioning.TenantRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.UUID;

/** Asking for a new restaurant: itself, its owner, its first outlet. */
@Named
@ViewScoped
public class NewTenantPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TenantProvisioning provisioning;

    /** Asking twice by one page makes one tenant. */
    private final String key = "page-" + UUID.randomUUID();

    private String tenantName = "";
    private String slug = "";
    private String country = "US";
    private String ownerName = "";
    private String ownerEmail = "";
    private OutletForm form = new OutletForm();

    public String provision() {
        String email = ownerEmail.strip().toLowerCase(Locale.ROOT);
        TenantRequest request = new TenantRequest(
                tenantName.strip(), slug.strip(), country, ownerName.strip(), email, email, form.details());
        Provisioning made = provisioning.provision(request, key);
        return "/tenancy/tenant?faces-redirect=true&id=" + made.tenantId();
    }

    public String getTenantName() {
        return tenantName;
    }

    public void setTenantName(String tenantName) {
        this.tenantName = tenantName;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getOwnerName() {
        return ownerName;
    }

    public void setOwnerName(String ownerName) {
        this.ownerName = ownerName;
    }

    public String getOwnerEmail() {
        return ownerEmail;
    }

    public void setOwnerEmail(String ownerEmail) {
        this.ownerEmail = ownerEmail;
    }

    public OutletForm getForm() {
        return form;
    }

    public void setForm(OutletForm form) {
        this.form = form;
    }
}
