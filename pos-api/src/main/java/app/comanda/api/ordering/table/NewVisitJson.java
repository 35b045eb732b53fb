package app.comanda.api.ordering.table;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party that is seated.
 *
 * @param serverId the caller where it is left out
 */
public record NewVisitJson(
        @Nullable UUID tableId,
        @Nullable Integer covers,
        @Nullable UUID serverId) {}
