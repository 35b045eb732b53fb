package app.comanda.tenancy;

import java.util.UUID;

/**
 * Somebody of a restaurant who was let in may be let in no more: the restaurant was halted, a terminal revoked, or a person
 * let go. Fired inside that transaction. Every new transaction is refused anyway; this is for what goes on without one.
 */
public record AccessEnded(UUID tenantId) {}
