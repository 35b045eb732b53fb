package app.comanda.payment.receipt.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void wordsWrapAndTheFigureStandsAtTheRightOfTheLastRow() {
        assertEquals(List.of("Nasi goreng", "kampung        12,50"), Cells.pair("Nasi goreng kampung", "12,50", 20));
    }

    @Test
    void wordsNeverTouchTheFigure() {
        assertEquals(List.of("aaaaaaaaaaaaaa", "aa             12,50"), Cells.pair("a".repeat(16), "12,50", 20));
    }

    @Test
    void aFigureTooWideForBothStandsAlone() {
        assertEquals(List.of("Total", " 1.234.567.890.123,00"), Cells.pair("Total", "1.234.567.890.123,00", 21));
    }

    @Test
    void narrowBlanksOfFiguresArePlainOnes() {
        assertEquals(List.of("a          -1 234,50"), Cells.pair("a", "−1\u202f234,50", 20));
    }

    @Test
    void chineseSignsTakeTwoColumnsAndThaiMarksNone() {
        assertEquals(4, Cells.width("炒饭"));
        assertEquals(3, Cells.width("ผัดไ"));
        assertEquals(List.of("炒饭炒", "饭"), Cells.wrap("炒饭炒饭", 7));
    }

    @Property(tries = 300)
    void everyRowFitsThePaper(
            @ForAll @StringLength(max = 120) String words,
            @ForAll long figure,
            @ForAll @IntRange(min = 16, max = 48) int columns) {
        List<String> rows = Cells.pair(words, String.valueOf(figure), columns);

        assertTrue(rows.stream().allMatch(row -> Cells.width(row) <= columns), rows::toString);
        assertTrue(String.join("", rows).replace(" ", "").endsWith(String.valueOf(figure)));
    }
}
