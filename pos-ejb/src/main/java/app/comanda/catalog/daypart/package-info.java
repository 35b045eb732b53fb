/**
 * Prices in time: a rule makes items cheaper or dearer at some hours, in some outlets, by some channels.
 *
 * <p>Owns the price rules and says which holds when, by the outlet's clock. The rules go into the price book and are
 * looked up there without asking the database. Calls tenancy, audit and the kernel; computes by {@code pricing}.
 */
@NullMarked
package app.comanda.catalog.daypart;

import org.jspecify.annotations.NullMarked;
