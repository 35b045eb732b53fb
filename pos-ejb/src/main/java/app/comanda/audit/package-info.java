/**
 * Who did what: an append-only log, sealed by a hash chain per tenant.
 *
 * <p>Never changes or deletes an entry, and never makes a sale wait: entries are written with the fact and sealed a
 * moment later. Calls tenancy and the kernel.
 */
@NullMarked
package app.comanda.audit;

import org.jspecify.annotations.NullMarked;
