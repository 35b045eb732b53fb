/** Journals of terminals over HTTP (docs/sync.md). */
@NullMarked
package app.comanda.api.sync;

import org.jspecify.annotations.NullMarked;
