package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Two tills serve one table, one of them without a network for a while. */
class TableTerminalIT {

    private final Restaurant house = Restaurant.named("terminal-tables");

    @Test
    void allLinesOfTwoTillsAreOnTheBillOnceAndItIsSplitAndPaidToTheCent() {
        house.cashier()
                .put("/staff/me/pin", "{\"pin\": \"" + TillScreen.PIN + "\"}")
                .expect(200);
        house.manager().post("/outlets/" + house.outlet + "/floor-plans", """
                        {"name": "Room", "tables": [{"name": "7", "seats": 4, "x": 10, "y": 10},
                            {"name": "8", "seats": 2, "x": 40, "y": 10}]}""").expect(201);
        try (Browser browser = new Browser()) {
            TillScreen counter = TillScreen.in(house, browser.page(), "Counter");
            TillScreen waiter = TillScreen.in(house, browser.stranger(), "Waiter");

            counter.press("Tables");
            counter.press("Table 7");
            counter.press("2");
            counter.add("cola");
            counter.press("Send 1");
            assertThat(counter.button("Table 7, Ordered")).isVisible();
            counter.assertBar("Safe to close");

            waiter.press("Tables");
            waiter.press("Table 7, Ordered");
            assertThat(waiter.cart()).containsText("Cola");
            waiter.page.context().setOffline(true);
            waiter.add("cola");
            waiter.add("cola");
            waiter.press("Send 2");
            waiter.assertBar("1 act waits");
            waiter.page.reload();
            waiter.signIn();
            waiter.press("Tables");
            waiter.press("Table 7, Ordered");
            assertThat(waiter.cart()).containsText("2 ×");

            counter.press("Table 7");
            counter.add("cola");
            counter.press("Send 1");
            waiter.page.context().setOffline(false);
            waiter.assertBar("Safe to close");
            assertThat(waiter.cart()).containsText("$14.00");

            counter.press("Table 7");
            assertThat(counter.cart()).containsText("$14.00");
            counter.page.context().setOffline(true);
            counter.press("More");
            counter.press("Split the bill");
            counter.press("Split into 2");
            payPart(counter, "Part 1");
            payPart(counter, "Part 2");
            counter.press("Guests have left");
            counter.assertBar("4 acts wait");
            counter.page.context().setOffline(false);
            counter.assertBar("Safe to close");
            assertThat(counter.button("Table 7, Free")).isVisible();
        }
        assertEquals(3, number("SELECT count(*) FROM comanda.order_line l JOIN comanda.orders o ON o.id = l.order_id"));
        assertEquals(
                4,
                number(
                        "SELECT CAST(sum(l.quantity) AS bigint) FROM comanda.order_line l JOIN comanda.orders o ON o.id = l.order_id"));
        assertEquals(1, number("SELECT count(*) FROM comanda.orders o"));
        assertEquals(1400, number("SELECT sum(o.paid) FROM comanda.orders o"));
        assertEquals(
                2,
                number(
                        "SELECT count(DISTINCT b.receipt_number) FROM comanda.bill_part b JOIN comanda.orders o ON o.id = b.order_id"));
        assertEquals(0, number("SELECT count(*) FROM comanda.sync_conflict o"));
        assertEquals(0, number("SELECT count(*) FROM comanda.visit o", " AND closed_at IS NULL"));
    }

    @Test
    void tablesAreJoinedAndWhatOneGuestPaidGoesBack() {
        Restaurant hall = Restaurant.named("terminal-joined");
        hall.cashier()
                .put("/staff/me/pin", "{\"pin\": \"" + TillScreen.PIN + "\"}")
                .expect(200);
        hall.manager().put("/staff/me/pin", "{\"pin\": \"9731\"}").expect(200);
        hall.manager().post("/outlets/" + hall.outlet + "/floor-plans", """
                        {"name": "Room", "tables": [{"name": "7", "seats": 4, "x": 10, "y": 10},
                            {"name": "8", "seats": 2, "x": 40, "y": 10}]}""").expect(201);
        try (Browser browser = new Browser()) {
            TillScreen till = TillScreen.in(hall, browser.page(), "Counter");
            till.page.setViewportSize(1024, 768);
            seat(till, "Table 7");
            seat(till, "Table 8");
            till.assertBar("Safe to close");
            till.press("Table 8");
            till.press("More");
            till.press("Join with another table");
            till.press("7");
            assertThat(till.cart()).containsText("Table 7");
            assertThat(till.cart()).containsText("$7.00");
            till.press("More");
            till.press("Split the bill");
            till.press("Split into 2");
            payPart(till, "Part 1");
            payPart(till, "Part 2");
            till.assertBar("Safe to close");

            till.press("Last sales");
            till.page.locator("till-sales li button").first().click();
            assertThat(till.page.locator("till-receipt")).containsText("Part 2 of 2");
            till.press("Refund");
            assertThat(till.page.locator("till-amount")).isVisible();
            till.page.keyboard().type("350");
            till.page.locator("till-reasons button").first().click();
            till.press("Give back $3.50");
            till.page.keyboard().type("9731");
            till.page.keyboard().press("Enter");
            assertThat(till.page.locator("till-refund")).hasCount(0);
            till.assertBar("Safe to close");
        }
        String orders = " FROM comanda.orders o WHERE o.outlet_id = '" + hall.outlet + "'";
        assertEquals(1, Database.number("SELECT count(*)" + orders + " AND o.merged_into IS NOT NULL"));
        assertEquals(700, Database.number("SELECT sum(o.paid)" + orders));
        assertEquals(350, Database.number("SELECT sum(o.refunded)" + orders));
        assertEquals(
                0,
                Database.number(
                        "SELECT count(*) FROM comanda.sync_conflict o WHERE o.outlet_id = '" + hall.outlet + "'"));
    }

    private static void seat(TillScreen till, String table) {
        till.press("Tables");
        till.press(table);
        till.press("1");
        till.add("cola");
        till.press("Send 1");
        assertThat(till.button(table + ", Ordered")).isVisible();
    }

    private static void payPart(TillScreen till, String part) {
        till.press(part);
        till.press("Take cash");
        assertThat(till.page.locator("till-receipt")).containsText(part + " of 2");
        till.press("Next guest");
        assertThat(till.page.locator("till-receipt")).hasCount(0);
    }

    private long number(String query) {
        return number(query, "");
    }

    private long number(String query, String more) {
        return Database.number(query + " WHERE o.outlet_id = '" + house.outlet + "'" + more);
    }
}
