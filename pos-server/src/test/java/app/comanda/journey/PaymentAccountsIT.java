package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An owner lets guests pay by a vendor: enters the keys, sees that they work, and takes them away again. */
@ResourceLock("simulator")
class PaymentAccountsIT {

    private static final String SECRET = "sk_test_neverShownAgain";

    private final Restaurant house = Restaurant.named("payment-accounts");
    private final Browser browser = new Browser();

    @AfterEach
    void theBrowserCloses() {
        browser.close();
    }

    @Test
    void anAccountIsAddedTestedChangedAndRemoved() {
        Page page = asOwnerOf(house);
        page.navigate(Product.url() + "/payment/accounts");
        Locator accounts = page.locator("[id='accounts']");
        assertThat(accounts).containsText("Guests can’t pay by vendors yet");

        page.locator("button", new Page.LocatorOptions().setHasText("Add Stripe"))
                .click();
        String simulator = Product.running().simulator().url() + "/stripe";
        assertThat(page.locator("[id='account:baseUrl']")).hasValue(simulator);
        Fields.fill(page, "account:title", "");
        page.locator("[id='account:save']").click();
        assertThat(page.locator("[id='account'] .ui-message-error")).hasCount(1);
        Fields.fill(page, "account:title", "Cards");
        secret(page).fill(SECRET);
        page.locator("[id$=':feePercent']").first().fill("2,9");
        page.locator("[id='account:save']").click();
        assertThat(accounts.locator("h2")).hasText("Cards");
        assertThat(accounts).containsText("2.9 %");
        String id = house.owner().get("/payment-accounts").expect(200).at("/0/id");
        assertThat(accounts.locator("input[readonly]"))
                .hasValue(Product.url() + "/api/v1/webhooks/STRIPE/" + house.tenant + "/" + id);
        test(accounts);

        accounts.locator("[id$=':edit']").click();
        assertThat(secret(page)).isVisible();
        assertThat(secret(page)).hasValue("");
        // its webhook's secret was never entered
        assertThat(page.locator("[id='account'] .field-hint:text('Kept and never shown')"))
                .hasCount(1);
        Fields.fill(page, "account:title", "Cards of the bar");
        page.locator("[id='account:save']").click();
        assertThat(accounts.locator("h2")).hasText("Cards of the bar");
        // the key is kept
        test(accounts);
        page.navigate(Product.url() + "/payment/accounts");
        assertFalse(page.content().contains(SECRET), "a secret is never shown again");
        Readable.check(page, "payment-accounts");
        page.setViewportSize(1280, 900);

        accounts.locator("[id$=':remove']").click();
        page.locator(".ui-confirmdialog-yes:visible").click();
        assertThat(accounts).containsText("Guests can’t pay by vendors yet");
    }

    @Test
    void aRestaurantIsConnectedWithoutAnyKey() {
        Page page = asOwnerOf(Restaurant.named("connected"));
        page.navigate(Product.url() + "/payment/accounts");
        page.locator("button", new Page.LocatorOptions().setHasText("Connect with Stripe"))
                .click();
        page.locator("[id='connect:go']").click();
        assertThat(page.locator("[id='connect'] .ui-message-error")).hasCount(1);
        Lists.choose(page, "connect:country", "Italy");
        page.locator("[id='connect:go']").click();
        page.waitForURL("**/stripe/connect/**");
        page.locator("text=Leave unfinished").click();
        page.waitForURL("**/payment/accounts?**");
        Locator connection = page.locator(".connection");
        assertThat(connection).containsText("The bank account for payouts");
        connection.locator("[id$=':goOn']").click();
        page.waitForURL("**/stripe/connect/**");
        page.locator("button:text-is('Complete')").click();
        page.waitForURL("**/payment/accounts?**");
        assertThat(connection.locator(".facts")).not().containsText("Not yet");
        connection.locator("[id$=':switchOn']").click();
        assertThat(page.locator("[id='accounts'] .state-good")).hasText("In use");

        connection.locator("[id$=':wallets']").click();
        assertThat(connection).containsText("Stripe did not find Apple’s file there");
    }

    @Test
    void aManagerDoesNotSeeKeys() {
        Page page = browser.signedIn(house.name + ".manager");
        assertEquals(403, page.navigate(Product.url() + "/payment/accounts").status());
    }

    private static Locator secret(Page page) {
        return page.locator("[id^='account:'][id$=':secret']").first();
    }

    private static void test(Locator accounts) {
        accounts.locator("[id$=':test']").click();
        assertThat(accounts.locator(".notice-good")).containsText("The keys work");
    }

    private Page asOwnerOf(Restaurant restaurant) {
        Page page = browser.page();
        page.navigate(Product.url() + "/");
        page.fill("#username", restaurant.name + ".owner");
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.fill("#otp", Keycloak.nextCode());
        page.locator("#kc-login").click();
        page.waitForSelector(".top-user");
        return page;
    }
}
