package app.comanda.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it came, unchecked (docs/sync.md). */
public record RawEvent(
        @Nullable Long sequence,
        @Nullable String at,
        @Nullable UUID staffId,
        @Nullable String kind,
        @Nullable String body,
        @Nullable String previousHash,
        @Nullable String hash,
        @Nullable String signature) {}
