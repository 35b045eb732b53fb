package app.comanda.api.ordering.table;

import app.comanda.ordering.table.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A party at a table.
 *
 * @param server the name of who looks after it
 * @param mergedInto the visit that it joined
 * @param holdsTable whether nobody else can be seated at the table
 */
public record VisitJson(
        UUID id,
        UUID outletId,
        UUID tableId,
        String table,
        int covers,
        @Nullable UUID serverId,
        String server,
        LocalDate businessDate,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable UUID mergedInto,
        boolean holdsTable,
        long version) {

    static VisitJson of(Visit visit) {
        return new VisitJson(
                visit.id(),
                visit.outletId(),
                visit.tableId(),
                visit.tableName(),
                visit.covers(),
                visit.serverId().orElse(null),
                visit.serverName(),
                visit.businessDate(),
                visit.openedAt(),
                visit.closedAt().orElse(null),
                visit.mergedInto().orElse(null),
                visit.holdsTable(),
                visit.version());
    }
}
