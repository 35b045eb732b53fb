package app.comanda.api.ordering.table;

import app.comanda.ordering.table.TableAfterMerge;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param table what becomes of the table of those who join; KEEP where it is left out */
public record MergeJson(
        @Nullable UUID intoVisitId, @Nullable TableAfterMerge table) {}
