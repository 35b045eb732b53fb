package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A till in a Chromium with a disk of its own. All calls by one thread. */
final class StormTill implements AutoCloseable {

    private static final String PIN = "2580";
    private static final double PATIENCE_MILLIS = 60_000;
    private static final double START_MILLIS = 180_000;
    private static final Duration SAFE = Duration.ofMinutes(4);
    private static final double BETWEEN_CALLS_MILLIS = 2_000;
    private static final int LONGEST_MOMENT_MILLIS = 400;
    private static final String JOURNAL = """
            async () => {
              const asked = (request) => new Promise((resolve, reject) => {
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const db = await asked(indexedDB.open("comanda-terminal"));
              const store = (name) => db.transaction(name).objectStore(name);
              const key = await asked(store("keys").get("vault"));
              const head = await asked(store("state").get("head"));
              const events = [];
              for (const { sequence, sealed } of await asked(store("journal").getAll())) {
                const additionalData = new TextEncoder().encode(`journal.${sequence}`);
                const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv, additionalData }, key, sealed.data);
                events.push(JSON.parse(new TextDecoder().decode(plain)));
              }
              db.close();
              return JSON.stringify({ head, events });
            }
            """;

    final String name;
    final BadLine line;
    final List<Printed> printed = new ArrayList<>();
    private final Disk disk;
    private final List<String> menu;
    private final Playwright playwright = Playwright.create();
    private BrowserContext context;
    private Page page;
    private boolean restored;

    /** @param menu codes of what is sold */
    StormTill(String name, Path folder, BadLine line, List<String> menu) {
        this.name = name;
        this.disk = new Disk(folder);
        this.line = line;
        this.menu = menu;
        this.context = launch();
        this.page = visit();
    }

    void enrol(String code) {
        page.getByLabel("One-time code").fill(code);
        page.getByLabel("Name of this till").fill(name);
        button("Enrol").click();
        signIn();
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    }

    /** What is on the screen is left there. */
    void sell(Random dice) {
        choose(dice);
        takeCash(dice);
        note();
    }

    /** The power fails while the sale is written down. */
    void sellAndDie(Random dice) {
        choose(dice);
        int moment = dice.nextInt(LONGEST_MOMENT_MILLIS);
        var death = CompletableFuture.runAsync(
                disk::killBrowser, CompletableFuture.delayedExecutor(moment, TimeUnit.MILLISECONDS));
        try {
            takeCash(dice);
            note();
        } catch (PlaywrightException e) {
            // died on the way
        } finally {
            death.join();
        }
        reopen();
    }

    void die() {
        disk.killBrowser();
        reopen();
    }

    void reload() {
        page.reload();
        signIn();
    }

    /** The disk as it is now. */
    void backUp() {
        close(context);
        disk.backUp();
        reopen();
    }

    /** One of the backups is the disk now. */
    void restore(Random dice) {
        disk.killBrowser();
        disk.restore(dice);
        restored = true;
        reopen();
    }

    boolean restored() {
        return restored;
    }

    boolean hasBackup() {
        return disk.hasBackup();
    }

    /**
     * The browser hears again and again that there is a network, as from a machine that comes into its reach: a till that
     * found nobody a few times calls each half minute only, and most of what it calls in a storm is lost.
     */
    void waitUntilSafe() {
        Wait.until(SAFE, () -> {
            page.evaluate("() => { dispatchEvent(new Event('online')) }");
            assertThat(page.locator("till-bar"))
                    .containsText("Safe to close", new ContainsTextOptions().setTimeout(BETWEEN_CALLS_MILLIS));
            return name;
        });
    }

    /** What somebody in front of it would see, for the message about a failure. */
    String screen() {
        try {
            return page.locator("comanda-till").ariaSnapshot();
        } catch (PlaywrightException e) {
            return "nothing: " + e.getMessage();
        }
    }

    /** What the browser's store holds: the journal's events and its head. */
    JsonNode journal() {
        return Printed.parse((String) page.evaluate(JOURNAL));
    }

    @Override
    public void close() {
        playwright.close();
        line.close();
    }

    private void choose(Random dice) {
        for (int i = 0, most = 1 + dice.nextInt(4); i < most; i++) {
            search().fill(menu.get(dice.nextInt(menu.size())));
            search().press("Enter");
        }
    }

    private void takeCash(Random dice) {
        button("Pay \\$").click();
        Locator take = button("Take cash");
        take.waitFor();
        Locator notes = page.locator(".quick button");
        notes.nth(dice.nextInt(notes.count())).click();
        take.click();
    }

    private void note() {
        Locator receipt = page.locator("till-receipt");
        String sale = (String) receipt.evaluate("paper => JSON.stringify(paper.sale)");
        printed.add(Printed.of(sale, (String) receipt.evaluate("paper => paper.shadowRoot.textContent")));
        button("Next guest").click();
        receipt.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void reopen() {
        close(context);
        disk.killBrowser();
        context = launch();
        page = visit();
        signIn();
    }

    private void signIn() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Kim cashier")))
                .click();
        page.keyboard().type(PIN);
        page.keyboard().press("Enter");
        search().waitFor(new Locator.WaitForOptions().setTimeout(START_MILLIS));
        assertThat(page.locator("till-menu .item").first()).isVisible();
    }

    private Locator search() {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    private Locator button(String begin) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begin)));
    }

    private BrowserContext launch() {
        return playwright
                .chromium()
                .launchPersistentContext(
                        disk.folder(),
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Browser.executable())
                                .setHeadless(true)
                                .setTimeout(START_MILLIS)
                                .setLocale("en-US")
                                .setViewportSize(1024, 768)
                                .setArgs(Browser.OPTIONS));
    }

    private Page visit() {
        Page opened =
                context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        opened.setDefaultTimeout(PATIENCE_MILLIS);
        opened.navigate(line.url() + "/terminal/");
        return opened;
    }

    private static void close(@Nullable BrowserContext context) {
        try {
            if (context != null) {
                context.close();
            }
        } catch (PlaywrightException e) {
            // it was killed
        }
    }
}
