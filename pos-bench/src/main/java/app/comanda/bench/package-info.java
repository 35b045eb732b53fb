/**
 * Load, latency and what they cost, beside a raw JDBC baseline on the same PostgreSQL.
 *
 * <p>Knows the product by its API alone; the baseline copies the rows that the product wrote for one order. Never part
 * of the product.
 */
@NullMarked
package app.comanda.bench;

import org.jspecify.annotations.NullMarked;
