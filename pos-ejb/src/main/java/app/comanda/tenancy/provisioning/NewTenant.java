package app.comanda.tenancy.provisioning;

import app.comanda.tenancy.Outlet;
import java.util.UUID;

/**
 * A tenant that has its first outlet and nothing else.
 *
 * @param country ISO 3166 alpha-2
 * @param ownerStaffId the owner's {@code staff_id}, under which the account already exists
 */
public record NewTenant(
        Outlet outlet, String country, UUID ownerStaffId, String ownerName, String ownerEmail, String ownerUsername) {}
