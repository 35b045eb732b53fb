package app.comanda.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedSeriesTest {

    private final PrintedSeries series = new PrintedSeries(PrintedSeries.prefixOf("A2"), 8);

    @Test
    void theNextNumberIsTaken() {
        assertEquals(Optional.of(9L), series.next("A2J-000009"));
        assertEquals(9, series.after("A2J-000009"));
        assertEquals(Optional.of(1_234_567L), series.next("A2J-1234567"));
    }

    @Test
    void aNumberThatWasUsedIsNot() {
        assertEquals(Optional.empty(), series.next("A2J-000008"));
        assertEquals(8, series.after("A2J-000003"));
    }

    @Test
    void numbersOfOthersAreNot() {
        for (String other :
                List.of("A2-000009", "A3J-000009", "A2J-0000009", "A2J-9", "", "a2J-000009", "A2J-000009 ")) {
            assertEquals(Optional.empty(), series.next(other), other);
            assertEquals(8, series.after(other), other);
        }
        assertEquals(8, series.after(null));
    }
}
