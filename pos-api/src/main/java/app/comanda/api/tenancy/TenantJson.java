package app.comanda.api.tenancy;

import app.comanda.tenancy.Tenant;
import app.comanda.tenancy.provisioning.Provisioning;
import app.comanda.tenancy.provisioning.ProvisioningPlan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as its chain sees it.
 *
 * @param status {@code PROVISIONING}, {@code ACTIVE}, {@code SUSPENDED}, {@code DELETING}; {@code UNDONE} for one that
 *     was unmade
 * @param deleteAfter while DELETING
 * @param provisioning in lists only while it is unfinished
 */
public record TenantJson(
        UUID id,
        String name,
        String slug,
        String status,
        String ownerEmail,
        Instant createdAt,
        @Nullable Instant deleteAfter,
        @Nullable ProvisioningJson provisioning) {

    static TenantJson of(Tenant tenant, @Nullable Provisioning provisioning) {
        return new TenantJson(
                tenant.id(),
                tenant.name(),
                tenant.slug(),
                tenant.status().name(),
                tenant.ownerEmail(),
                tenant.createdAt(),
                tenant.deleteAfter().orElse(null),
                provisioning == null ? null : ProvisioningJson.of(provisioning));
    }

    /** One that is not there yet, or not any more. */
    static TenantJson of(Provisioning provisioning) {
        ProvisioningPlan plan = provisioning.plan();
        return new TenantJson(
                plan.tenantId(),
                plan.asked().name(),
                plan.asked().slug(),
                provisioning.state() == Provisioning.State.UNDONE ? "UNDONE" : Tenant.Status.PROVISIONING.name(),
                plan.asked().ownerEmail(),
                provisioning.startedAt(),
                null,
                ProvisioningJson.of(provisioning));
    }
}
