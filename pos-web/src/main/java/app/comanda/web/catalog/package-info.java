/**
 * The menu in the back office: items, categories, modifiers, taxes, import. Decides nothing: calls catalog.
 */
@NullMarked
package app.comanda.web.catalog;

import org.jspecify.annotations.NullMarked;
