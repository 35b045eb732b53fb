package app.comanda.ordering.table;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorPlanDetailsTest {

    @Test
    void aTableMayTouchTheWallsButNotGoThroughThem() {
        assertDoesNotThrow(() -> plan(at(0, 0), at("2", 92, 52)));
        refused("table.place", "tables[0].x", at(93, 0));
        refused("table.place", "tables[0].y", at(0, 53));
        refused("table.place", "tables[0].x", at(-1, 0));
    }

    @Test
    void aTableHasAnHonestSize() {
        refused("table.size", "tables[0].width", new TableDetails(null, "1", 4, TableShape.ROUND, 0, 0, 1, 8));
        refused("table.size", "tables[0].height", new TableDetails(null, "1", 4, TableShape.ROUND, 0, 0, 8, 41));
        refused("table.seats", "tables[0].seats", new TableDetails(null, "1", 0, TableShape.ROUND, 0, 0, 8, 8));
        refused("table.seats", "tables[0].seats", new TableDetails(null, "1", 100, TableShape.ROUND, 0, 0, 8, 8));
    }

    @Test
    void tablesAreCalledByNamesOfTheirOwn() {
        refused("table.twice", "tables[1].name", at("Bar", 0, 0), at("bar ", 20, 0));
        refused("table.name", "tables[0].name", at(" ", 0, 0));
        refused("table.name", "tables[0].name", at("x".repeat(21), 0, 0));
    }

    @Test
    void aTableStandsInOnePlaceOnly() {
        UUID id = UUID.randomUUID();
        refused(
                "table.twice",
                "tables[1].id",
                new TableDetails(id, "1", 4, TableShape.SQUARE, 0, 0, 8, 8),
                new TableDetails(id, "2", 4, TableShape.SQUARE, 20, 0, 8, 8));
    }

    @Test
    void aPlanHasAtMostTwoHundredTables() {
        List<TableDetails> many =
                IntStream.rangeClosed(1, 201).mapToObj(i -> at("" + i, 0, 0)).toList();
        assertEquals(
                "tables",
                assertThrows(BusinessException.class, () -> new FloorPlanDetails("Hall", 0, many))
                        .field());
    }

    private static TableDetails at(int x, int y) {
        return at("1", x, y);
    }

    private static TableDetails at(String name, int x, int y) {
        return new TableDetails(null, name, 4, TableShape.SQUARE, x, y, 8, 8);
    }

    private static FloorPlanDetails plan(TableDetails... tables) {
        return new FloorPlanDetails("Hall", 0, List.of(tables));
    }

    private static void refused(String code, String field, TableDetails... tables) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> plan(tables));
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }
}
