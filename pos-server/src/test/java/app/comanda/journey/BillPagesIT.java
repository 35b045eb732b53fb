package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager at a desk with a guest's bill: gives a dish away with the owner's leave, splits the bill and joins it again. */
class BillPagesIT {

    private final Restaurant house = Restaurant.named("bill-pages");
    private final Browser browser = new Browser();
    private final Page page = browser.signedIn(house.name + ".manager");

    @AfterEach
    void theBrowserCloses() {
        browser.close();
    }

    @Test
    void whatIsAboveTheManagersLimitNeedsTheOwnersPin() {
        house.owner().put("/limits/manager/COMP", "{\"extent\": \"NEVER\"}").expect(200);
        house.owner().put("/staff/me/pin", "{\"pin\": \"7391\"}").expect(200);
        String order = house.order("BURGER").at("/order/id");
        page.navigate(Product.url() + "/ordering/order?id=" + order);
        page.locator("[id$=':adjust']").first().click();
        Lists.choose(page, "adjust:task", "on the house");
        assertThat(page.locator("[id='adjust:quantity_input']")).hasCount(0);
        Lists.chooseFirst(page, "adjust:reasonId");
        confirm();
        assertThat(page.locator("[id='adjust'] .notice-warn")).containsText("$14.50");
        assertEquals(1450, total(order));

        Lists.chooseFirst(page, "adjust:approverStaffId");
        Fields.fill(page, "adjust:pin", "1111");
        confirm();
        assertThat(page.locator("[id='adjust'] .ui-message-error")).containsText("wrong");
        assertEquals(1450, total(order));

        Fields.fill(page, "adjust:pin", "7391");
        confirm();
        assertThat(page.locator("[id='adjustments']")).containsText("approved");
        assertEquals(0, total(order));
    }

    @Test
    void aBillIsSplitByItemAndMadeOneAgain() {
        String order = house.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [{\"sku\": \"BURGER\"}, {\"sku\": \"COLA\", \"quantity\": \"2\"}]}"
                                .formatted(house.outlet))
                .expect(201)
                .at("/order/id");
        page.navigate(Product.url() + "/ordering/order?id=" + order);
        page.locator("[id='discounting:split']").click();
        Lists.choose(page, "split:how", "item");
        Locator boxes = page.locator("[id='split'] .ui-chkbox");
        assertThat(boxes).hasCount(4);
        // the burger is the first's, both have a cola
        boxes.nth(3).locator(".ui-chkbox-box").click();
        assertThat(boxes.nth(3).locator("input")).isChecked();
        page.locator("[id='split:make']").click();
        Locator parts = page.locator("[aria-labelledby='parts-title'] tbody tr");
        assertThat(parts).hasCount(2);
        Answer split = house.cashier().get("/orders/" + order + "/parts").expect(200);
        assertEquals(1450 + 350, split.number("/0/total"), split::toString);
        assertEquals(350, split.number("/1/total"), split::toString);

        page.locator("[id='joining:join']").click();
        assertThat(page.locator("[aria-labelledby='parts-title']")).hasCount(0);
        assertEquals(
                0,
                house.cashier()
                        .get("/orders/" + order + "/parts")
                        .expect(200)
                        .json()
                        .size());
    }

    private long total(String order) {
        return house.cashier().get("/orders/" + order).number("/total");
    }

    private void confirm() {
        page.locator("[id='adjust:confirm']").click();
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(page.locator(".ui-confirmdialog-yes:visible")).hasCount(0);
    }
}
