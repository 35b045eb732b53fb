package app.comanda.tenancy;

import java.util.UUID;

/** Fired when all rows of a tenant are gone: whoever keeps something of it elsewhere, such as files, removes that too. */
public record TenantPurged(UUID tenantId) {}
