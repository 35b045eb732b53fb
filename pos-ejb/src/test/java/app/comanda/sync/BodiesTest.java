package app.comanda.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private static final String PAID = "{\"amount\":700,\"method\":\"CASH\",\"tendered\":1000,\"change\":300}";

    @Test
    void aPaymentThatAddsUpIsRead() {
        assertEquals(1_000L, paid(PAID).tendered());
    }

    @Test
    void whatMakesNoSenseNamesItsField() {
        assertRefused("body.moon", "{\"moon\":1}");
        assertRefused("body.amount", "{\"amount\":\"700\"}");
        assertRefused("body", "no json");
        assertRefused("body", "null");
        assertRefused("body", "");
        assertRefused("body.tendered", PAID.replace("300", "200"));
        assertRefused("body.tendered", PAID.replace("700", "-700"));
        for (String method : List.of("CARD", "GIFT_CARD", "HOUSE_ACCOUNT", "")) {
            assertRefused("body.method", PAID.replace("CASH", method));
        }
        assertRefused("body.tip", PAID.replace("}", ",\"tip\":701}"));
        assertRefused("body.cashRounding", PAID.replace("}", ",\"cashRounding\":-700}"));
    }

    @Test
    void ofWhatCanNotBeDoneTheMoneyIsKnown() {
        assertEquals(700, Gist.of(event(PAID.replace("}", ",\"moon\":1}"))).money());
        assertEquals(0, Gist.of(event("no json")).money());
    }

    @Test
    void cashThatMovedIsInTheDrawerOrOutOfItWhateverIsRefused() {
        assertDrawer(0, -700, "drawer.moved", "{\"movement\":\"PAID_OUT\",\"amount\":700}");
        assertDrawer(0, -700, "drawer.moved", "{\"movement\":\"SAFE_DROP\",\"amount\":700}");
        assertDrawer(0, 700, "drawer.moved", "{\"movement\":\"PAID_IN\",\"amount\":700}");
        assertDrawer(0, 0, "drawer.moved", "{\"movement\":\"THROWN\",\"amount\":700}");
        assertDrawer(-700, -700, "refund.made", "{\"amount\":700}");
        assertDrawer(0, 0, "drawer.counted", "{\"amount\":700}");
        assertDrawer(0, 0, "refund.made", "{\"amount\":-700}");
    }

    private static void assertDrawer(long money, long drawer, String kind, String body) {
        Gist gist = Gist.of(event(kind, body));
        assertEquals(money, gist.money(), kind + body);
        assertEquals(drawer, gist.drawer(), kind + body);
    }

    private static void assertRefused(String field, String body) {
        EventRefused refused = assertThrows(EventRefused.class, () -> paid(body), body);
        assertEquals("sync.body", refused.code());
        assertEquals(field, refused.field());
    }

    private static Bodies.Paid paid(String body) {
        return Bodies.read(event(body), Bodies.Paid.class).checked();
    }

    private static JournalEvent event(String body) {
        return event("order.paid", body);
    }

    private static JournalEvent event(String kind, String body) {
        return new JournalEvent(
                1,
                "2026-11-25T16:20:00.123Z",
                null,
                kind,
                body,
                JournalEvent.BEGINNING,
                JournalEvent.BEGINNING,
                "A".repeat(86));
    }
}
