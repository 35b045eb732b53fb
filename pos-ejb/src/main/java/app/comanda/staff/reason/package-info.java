/**
 * Why something was taken off a bill or out of a drawer: short texts of the tenant's own, chosen instead of typed.
 *
 * <p>Whoever does the act keeps the reason's text with it, so that changing a text changes no past.
 */
@NullMarked
package app.comanda.staff.reason;

import org.jspecify.annotations.NullMarked;
