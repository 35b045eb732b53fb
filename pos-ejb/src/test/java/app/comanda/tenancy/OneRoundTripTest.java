package app.comanda.tenancy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.queries.SQLCall;
import org.junit.jupiter.api.Test;

class OneRoundTripTest {

    private static final String ORDER = "INSERT INTO orders (ID, NUMBER) VALUES (?, ?)";
    private static final String LINE = "INSERT INTO order_line (ID) VALUES (?)";
    private static final String UPDATE = "UPDATE number_series SET LAST = ? WHERE ((ID = ?) AND (VERSION = ?))";

    @Test
    void rowsOfATableThatFollowEachOtherAreOneStatement() {
        assertEquals(
                "INSERT INTO orders (ID, NUMBER) VALUES (?, ?); INSERT INTO order_line (ID) VALUES (?), (?), (?), (?)",
                text(calls(1, ORDER, 4, LINE)));
    }

    @Test
    void seldomNumbersOfRowsAreSumsOfCommonOnes() {
        assertEquals(
                LINE + ", (?), (?), (?); " + LINE + ", (?); " + LINE,
                text(calls(7, LINE)),
                "seven are four, two and one");
    }

    @Test
    void theOrderOfTheCallsStays() {
        assertEquals(LINE + "; " + ORDER + "; " + LINE, text(calls(1, LINE, 1, ORDER, 1, LINE)));
    }

    @Test
    void oneFlushIsOneRoundTrip() {
        assertEquals(1, OneRoundTrip.trips(calls(1, ORDER, 4, LINE, 1, UPDATE)).size());
    }

    @Test
    void changesAlikeOfSeveralRowsAreARoundTripOfTheirOwn() {
        assertEquals(
                List.of(1, 3, 2),
                OneRoundTrip.trips(calls(1, ORDER, 3, UPDATE, 1, LINE, 1, UPDATE)).stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    void aRowThatSomebodyElseChangedMeanwhileIsNoticed() {
        SQLCall call = new SQLCall(UPDATE);
        call.setHasOptimisticLock(true);
        Together statement = Together.of(List.of(call)).get(0);

        assertThrows(OptimisticLockException.class, () -> statement.requireDone(0));
        assertDoesNotThrow(() -> statement.requireDone(1));
    }

    private static String text(List<DatabaseCall> calls) {
        return Together.text(Together.of(calls));
    }

    private static List<DatabaseCall> calls(Object... numbersAndStatements) {
        List<DatabaseCall> calls = new ArrayList<>();
        for (int i = 0; i < numbersAndStatements.length; i += 2) {
            SQLCall call = new SQLCall((String) numbersAndStatements[i + 1]);
            calls.addAll(Collections.nCopies((Integer) numbersAndStatements[i], call));
        }
        return calls;
    }
}
