/**
 * The first page after sign-in: today at a glance.
 *
 * <p>Owns nothing: reads what other contexts count.
 */
@NullMarked
package app.comanda.web.dashboard;

import org.jspecify.annotations.NullMarked;
