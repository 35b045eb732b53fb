package app.comanda.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {

    @Test
    void aNumberHasSixDigitsAndGrowsPastThem() {
        assertEquals("A2-000123", Numbers.write("A2", 123));
        assertEquals("A-1000000", Numbers.write("A", 1_000_000));
    }

    @Test
    void outletsAreLettersAndGoOnAfterZ() {
        assertEquals("A", SeriesPrefix.ofOutlet(0));
        assertEquals("Z", SeriesPrefix.ofOutlet(25));
        assertEquals("AA", SeriesPrefix.ofOutlet(26));
        assertEquals("AZ", SeriesPrefix.ofOutlet(51));
        assertEquals("BA", SeriesPrefix.ofOutlet(52));
    }

    @Test
    void noTwoSeriesOfATenantShareAPrefix() {
        Set<String> prefixes = new HashSet<>();
        IntStream.range(0, 800).mapToObj(SeriesPrefix::ofOutlet).forEach(outlet -> {
            prefixes.add(outlet);
            IntStream.rangeClosed(1, 30).forEach(n -> prefixes.add(SeriesPrefix.ofTerminal(outlet, n)));
        });
        assertEquals(800 * 31, prefixes.size());
    }
}
