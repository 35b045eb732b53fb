package app.comanda.api.catalog;

import org.jspecify.annotations.Nullable;

/** What an idempotency key stands for where the version came beside the body. */
record Change(@Nullable Long version, @Nullable Object body) {}
