package app.comanda.api.catalog.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When restaurants take a version.
 *
 * @param publishAt left out for now
 * @param version as read
 */
public record PublicationJson(
        @Nullable Instant publishAt, @Nullable Long version) {}
