package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A manager issues a gift card and opens a house account in the back office, and the till takes both. */
class GuestPagesIT {

    private final Restaurant house = Restaurant.named("guest-pages");
    private final Browser browser = new Browser();
    private final Page page = browser.signedIn(house.name + ".manager");

    @AfterEach
    void theBrowserCloses() {
        browser.close();
    }

    @Test
    void aGiftCardIsIssuedPaysAndIsTakenBack() {
        page.navigate(Product.url() + "/guest/gift-cards");
        assertThat(page.locator(".empty")).containsText("No gift cards yet");
        page.locator("[id='begin:new']").click();
        Fields.number(page, "issue:amount", "50");
        Fields.fill(page, "issue:reason", "Paid by transfer");
        Fields.fill(page, "issue:expiresOn", "2020-01-01");
        page.locator("[id='issue:save']").click();
        assertThat(page.locator("[id='issue'] .ui-message-error")).containsText("past");
        Fields.fill(page, "issue:expiresOn", "");
        page.locator("[id='issue:save']").click();
        String code = page.locator(".gift-card-code").innerText();
        assertThat(page.locator(".gift-card img")).isVisible();
        assertThat(page.locator("[id='sums']")).containsText("$50.00");

        Answer order = house.order("COLA");
        house.cashier()
                .post(
                        "/orders/" + order.at("/order/id") + "/payments",
                        "{\"method\": \"GIFT_CARD\", \"code\": \"" + code + "\"}")
                .expect(201);
        page.navigate(Product.url() + "/guest/gift-cards");
        assertFalse(page.content().contains(code), "the code is shown once");
        page.locator("[id='cards:table'] a").first().click();
        page.waitForURL("**/guest/gift-card?**");
        assertThat(page.locator(".plain-table")).containsText("Paid a bill");
        page.locator("[id='acts:void']").click();
        assertThat(page.locator("[id='act']")).containsText("can't be undone");
        page.locator("[id='act:perform']").click();
        assertThat(page.locator("[id='act'] .ui-message-error")).hasCount(1);
        Fields.fill(page, "act:reason", "Reported lost");
        page.locator("[id='act:perform']").click();
        assertThat(page.locator(".plain-table")).containsText("Reported lost");
        assertThat(page.locator(".notice")).containsText("blocked");
    }

    @Test
    void aHouseAccountIsOpenedSignedOnAndPaid() {
        page.navigate(Product.url() + "/guest/house-accounts");
        page.locator("[id='begin:new']").click();
        Fields.fill(page, "opening:name", "Harbour Shipping");
        Fields.number(page, "opening:creditLimit", "100");
        Fields.fill(page, "opening:signers", "Ana Lim\nBudi Hartono");
        page.locator("[id='opening:save']").click();
        page.waitForURL("**/guest/house-account?**");
        assertThat(page.locator(".facts")).containsText("Ana Lim, Budi Hartono");
        String id = page.url().replaceFirst(".*id=", "");
        Answer order = house.order("COLA");
        house.cashier()
                .post(
                        "/orders/" + order.at("/order/id") + "/payments",
                        "{\"method\": \"HOUSE_ACCOUNT\", \"account\": \"" + id + "\", \"name\": \"Ana Lim\"}")
                .expect(201);
        page.reload();
        assertThat(page.locator(".plain-table")).containsText("Signed by Ana Lim");
        page.locator("[id='acts:receive']").click();
        Fields.number(page, "act:amount", "3.50");
        Fields.fill(page, "act:reason", "Transfer 4711");
        page.locator("[id='act:perform']").click();
        assertThat(page.locator(".plain-table")).containsText("Transfer 4711");
        page.navigate(Product.url() + "/guest/statement?id=" + id);
        assertThat(page.locator(".statement")).containsText("Signed by Ana Lim");
        assertThat(page.locator(".statement tbody tr").last()).containsText("$0.00");
        assertEquals(0, house.manager().get("/house-accounts/" + id).expect(200).number("/houseAccount/owed"));
    }
}
