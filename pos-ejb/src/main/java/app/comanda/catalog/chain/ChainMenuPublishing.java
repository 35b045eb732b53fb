package app.comanda.catalog.chain;

import app.comanda.catalog.menuimport.PreviewItem;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.provisioning.TenantHalting;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings a version to every restaurant of the chain at one instant.
 *
 * <p>First the chain's own transaction, then one for each restaurant; whoever finds it interrupted tells the rest by
 * doing it again. No transaction may be open.
 */
@ApplicationScoped
public class ChainMenuPublishing {

    @EJB
    ChainMenuStep step;

    @EJB
    ChainMenuWriting writing;

    @EJB
    ChainMenuPreview preview;

    @Inject
    TenantHalting tenants;

    /**
     * @param at null for now
     * @param version as last read
     */
    public ChainMenu publish(UUID id, @Nullable Instant at, long version) {
        writing.get(id);
        ChainMenu scheduled = step.schedule(id, at, version);
        tellAll(scheduled);
        return scheduled;
    }

    /** Tells the restaurants that do not know of it yet, new ones too. */
    public void tellMissing(UUID id) {
        ChainMenu menu = writing.get(id);
        if (menu.state() != ChainMenu.State.SCHEDULED) {
            throw BusinessException.conflict("chain-menu.not-scheduled", "This version is not published.");
        }
        tellAll(menu);
    }

    public ChainMenu cancel(UUID id) {
        writing.get(id);
        return step.cancel(id);
    }

    /** @throws BusinessException {@code tenant.unknown} or {@code outlet.unknown}, also for another chain's */
    public List<PreviewItem> preview(UUID id, UUID tenantId, UUID outletId) {
        writing.get(id);
        tenants.get(tenantId);
        return TenantContext.get().inTenant(tenantId).call(() -> preview.at(id, outletId));
    }

    /** Where a version can be looked at. @throws BusinessException {@code tenant.unknown}, also for another chain's */
    public List<Outlet> outletsOf(UUID tenantId) {
        tenants.get(tenantId);
        return TenantContext.get().inTenant(tenantId).call(preview::outlets);
    }

    private void tellAll(ChainMenu menu) {
        Instant publishAt = java.util.Objects.requireNonNull(menu.publishAt());
        for (Tenant tenant : tenants.tenants()) {
            if (tenant.status() == Tenant.Status.ACTIVE || tenant.status() == Tenant.Status.SUSPENDED) {
                TenantContext.get().inTenant(tenant.id()).run(() -> step.tell(menu.id(), publishAt));
            }
        }
    }
}
