package app.comanda.tenancy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.tenancy.OneRoundTrip.Together;
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
    void changesStayStatementsOfTheirOwn() {
        assertEquals(UPDATE + "; " + UPDATE, text(calls(2, UPDATE)));
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
