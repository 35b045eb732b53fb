package app.comanda.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.ordering.split.SplitPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableBodiesTest {

    private static final String PARTS = "\"parts\":[{\"id\":\"01938f31-0c55-7d02-8f43-6a0d5b9c7e12\",\"total\":300},"
            + "{\"id\":\"01938f31-0c55-7d02-8f43-6a0d5b9c7e13\",\"total\":400}]";

    @Test
    void equalPartsAreAsManyAsWerePrinted() {
        assertEquals(
                new SplitPlan.Equal(2),
                split("{\"how\":\"EQUAL\"," + PARTS + "}").plan());
    }

    @Test
    void theAmountsOfASplitByAmountAreThePrintedTotals() {
        SplitPlan plan = split("{\"how\":\"AMOUNT\"," + PARTS + "}").plan();
        assertEquals(
                List.of(300L, 400L),
                assertInstanceOf(SplitPlan.Amount.class, plan).amounts());
    }

    @Test
    void byItemEveryLineHasItsWeights() {
        String shares = ",\"shares\":[{\"lineId\":\"01938f31-0c55-7d02-8f43-6a0d5b9c7e14\",\"weights\":[1,0]}]}";
        SplitPlan plan = split("{\"how\":\"BY_ITEM\"," + PARTS + shares).plan();
        assertEquals(
                List.of(1L, 0L),
                assertInstanceOf(SplitPlan.ByItem.class, plan).shares().get(0).weights());
    }

    @Test
    void whatMakesNoSenseNamesItsField() {
        assertRefused("body.how", "{" + PARTS + "}");
        assertRefused("body.parts", "{\"how\":\"EQUAL\"}");
        assertRefused("body.parts", "{\"how\":\"EQUAL\",\"parts\":[]}");
        assertRefused(
                "body.parts[1].id",
                "{\"how\":\"EQUAL\"," + PARTS.replace("\"id\":\"01938f31-0c55-7d02-8f43-6a0d5b9c7e13\",", "") + "}");
        assertRefused("body.parts[0].total", "{\"how\":\"EQUAL\"," + PARTS.replace(",\"total\":300", "") + "}");
        assertRefused("body.shares[0].lineId", "{\"how\":\"BY_ITEM\"," + PARTS + ",\"shares\":[{\"weights\":[1,0]}]}");
        assertRefused("body.how", "{\"how\":\"BY_MOON\"," + PARTS + "}");
    }

    private static void assertRefused(String field, String body) {
        EventRefused refused = assertThrows(
                EventRefused.class,
                () -> {
                    TableBodies.Split split = split(body);
                    split.totals();
                    split.ids();
                    split.plan();
                },
                body);
        assertEquals(field, refused.field());
    }

    private static TableBodies.Split split(String body) {
        JournalEvent event = new JournalEvent(
                1,
                "2026-11-25T16:20:00.123Z",
                null,
                "order.split",
                body,
                JournalEvent.BEGINNING,
                JournalEvent.BEGINNING,
                "A".repeat(86));
        return Bodies.read(event, TableBodies.Split.class);
    }
}
