package app.comanda.api.ordering.table;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines go to which order. */
public record LineMoveJson(
        @Nullable UUID toOrderId, @Nullable List<@Nullable UUID> lineIds) {}
