package app.comanda.api.ordering.table;

import app.comanda.api.http.Told;
import app.comanda.ordering.table.TableDetails;
import app.comanda.ordering.table.TableShape;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is drawn. The id is the server's: a table with one stays, one without is new.
 *
 * @param shape SQUARE where it is left out
 * @param width cells, 8 where it is left out
 * @param height cells, 8 where it is left out
 */
public record DiningTableJson(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable Integer seats,
        @Nullable TableShape shape,
        @Nullable Integer x,
        @Nullable Integer y,
        @Nullable Integer width,
        @Nullable Integer height) {

    private static final int USUAL = 8;

    static DiningTableJson of(TableDetails table) {
        return new DiningTableJson(
                table.id(),
                table.name(),
                table.seats(),
                table.shape(),
                table.x(),
                table.y(),
                table.width(),
                table.height());
    }

    TableDetails details(String field) {
        return new TableDetails(
                id,
                Told.required(name, field + ".name"),
                Told.required(seats, field + ".seats"),
                Told.or(shape, TableShape.SQUARE),
                Told.required(x, field + ".x"),
                Told.required(y, field + ".y"),
                Told.or(width, USUAL),
                Told.or(height, USUAL));
    }
}
