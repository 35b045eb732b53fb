/**
 * Writing the menu: taxes, categories, items, modifiers, and where one outlet differs.
 *
 * <p>Every change is audited and moves the menu's version on, which is how the price books notice. Never prices an
 * order. Calls audit, tenancy and the kernel.
 */
@NullMarked
package app.comanda.catalog.menu;

import org.jspecify.annotations.NullMarked;
