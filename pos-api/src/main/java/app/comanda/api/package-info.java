/** The API for terminals and programs, {@code /api/v1}: translation between HTTP and use cases, nothing else. */
@NullMarked
package app.comanda.api;

import org.jspecify.annotations.NullMarked;
