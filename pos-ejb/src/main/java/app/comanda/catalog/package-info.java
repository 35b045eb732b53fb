/**
 * What is sold, at which price: the price book of each outlet, kept in memory.
 *
 * <p>A price book is immutable; a change of the menu makes a new one. Whoever takes an order, shows a menu or a kitchen
 * ticket reads it here and never the tables. The menu is written in {@code catalog.menu}, from files in
 * {@code catalog.menuimport}; pictures are kept by {@code catalog.picture}. Calls tenancy and the kernel; computes no
 * bill.
 */
@NullMarked
package app.comanda.catalog;

import org.jspecify.annotations.NullMarked;
