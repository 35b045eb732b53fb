package app.comanda.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chromium as the machine has it; another one by the variable {@code CHROMIUM}. */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(
                            Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                    .setHeadless(true)
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final BrowserContext context = context();

    Page page() {
        return page(context);
    }

    /** Of another browser, which knows nothing of the first. */
    Page stranger() {
        return page(context());
    }

    private BrowserContext context() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("en-US"));
    }

    private static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }

    /** In the back office. */
    Page signedIn(String username) {
        Page page = page();
        page.navigate(Product.url() + "/");
        page.fill("#username", username);
        page.fill("#password", Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForSelector(".top-user");
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
