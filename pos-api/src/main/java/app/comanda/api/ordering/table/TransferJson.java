package app.comanda.api.ordering.table;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To another table, into other hands, or both. */
public record TransferJson(@Nullable UUID tableId, @Nullable UUID serverId) {}
