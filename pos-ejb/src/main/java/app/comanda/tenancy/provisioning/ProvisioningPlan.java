package app.comanda.tenancy.provisioning;

import app.comanda.kernel.Ids;
import app.comanda.tenancy.StaffAccount;
import java.util.Set;
import java.util.UUID;

/** What was asked for, with every key chosen before the first step. */
public record ProvisioningPlan(UUID tenantId, UUID chainId, UUID outletId, UUID ownerStaffId, TenantRequest asked) {

    static ProvisioningPlan of(TenantRequest asked, UUID chainId) {
        return new ProvisioningPlan(Ids.next(), chainId, Ids.next(), Ids.next(), asked);
    }

    StaffAccount ownerAccount() {
        return new StaffAccount(
                tenantId,
                ownerStaffId,
                asked.ownerUsername(),
                asked.ownerName(),
                asked.ownerEmail(),
                "owner",
                Set.of());
    }
}
