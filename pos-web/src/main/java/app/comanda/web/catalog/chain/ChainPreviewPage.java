package app.comanda.web.catalog.chain;

import app.comanda.catalog.chain.ChainMenu;
import app.comanda.catalog.chain.ChainMenuPublishing;
import app.comanda.catalog.chain.ChainMenuWriting;
import app.comanda.catalog.menuimport.PreviewItem;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.provisioning.TenantHalting;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What guests of an outlet will see with a version of the chain's menu, before it is published. */
@Named
@ViewScoped
public class ChainPreviewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ChainMenuWriting writing;

    @Inject
    ChainMenuPublishing publishing;

    @Inject
    TenantHalting halting;

    private @Nullable UUID id;
    private @Nullable UUID tenantId;
    private @Nullable UUID outletId;
    private transient @Nullable ChainMenu menu;
    private transient List<Tenant> tenants = List.of();
    private transient List<Outlet> outlets = List.of();
    private transient Map<String, List<PreviewItem>> categories = Map.of();

    /** Shows the first restaurant's first outlet where none is asked for. */
    public void load() {
        if (id == null) {
            throw BusinessException.notFound("chain-menu.unknown", "There is no such version of the menu.");
        }
        menu = writing.get(id);
        tenants = halting.tenants().stream()
                .filter(tenant -> tenant.status() == Tenant.Status.ACTIVE)
                .toList();
        if (tenantId == null && !tenants.isEmpty()) {
            tenantId = tenants.get(0).id();
        }
        outlets = tenantId == null ? List.of() : publishing.outletsOf(tenantId);
        if (outlets.stream().noneMatch(outlet -> outlet.id().equals(outletId))) {
            outletId = outlets.isEmpty() ? null : outlets.get(0).id();
        }
        if (tenantId != null && outletId != null) {
            categories = publishing.preview(id, tenantId, outletId).stream()
                    .collect(Collectors.groupingBy(
                            PreviewItem::category, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        }
    }

    public @Nullable ChainMenu getMenu() {
        return menu;
    }

    public List<Tenant> getTenants() {
        return tenants;
    }

    public List<Outlet> getOutlets() {
        return outlets;
    }

    /** The items as guests find them, by category. */
    public Map<String, List<PreviewItem>> getCategories() {
        return categories;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable UUID getTenantId() {
        return tenantId;
    }

    public void setTenantId(@Nullable UUID tenantId) {
        this.tenantId = tenantId;
    }

    public @Nullable UUID getOutletId() {
        return outletId;
    }

    public void setOutletId(@Nullable UUID outletId) {
        this.outletId = outletId;
    }
}
