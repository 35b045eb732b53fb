/**
 * What every page shares: navigation and access, languages, formats, lazy rows, and how refusals and incidents are told.
 *
 * <p>Owns no page of a context and no rule; calls tenancy for the names in the header.
 */
@NullMarked
package app.comanda.web.frame;

import org.jspecify.annotations.NullMarked;
