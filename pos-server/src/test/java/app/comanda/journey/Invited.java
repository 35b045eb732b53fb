package app.comanda.journey;

import app.comanda.server.Totp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** Somebody who follows an invitation in a browser: sets a password, and one-time codes where they are asked for. */
final class Invited {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final long STEP_SECONDS = 30;

    private static final Page.WaitForSelectorOptions HIDDEN =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

    private final Page page;
    private final Clock clock = Clock.systemUTC();
    private byte[] secret = {};
    private long lastStep;

    Invited(Page page) {
        this.page = page;
    }

    /** Whichever is asked for first. */
    void accept(String link) {
        page.navigate(link);
        page.locator("#kc-info-message a, a[href*='login-actions/action-token']")
                .first()
                .click();
        for (int step = 0; step < 2; step++) {
            page.waitForSelector("#password-new, #totp");
            if (page.locator("#password-new").count() > 0) {
                choosePassword();
            } else {
                chooseCodes();
            }
        }
        page.waitForLoadState();
    }

    private void choosePassword() {
        page.fill("#password-new", Keycloak.PASSWORD);
        page.fill("#password-confirm", Keycloak.PASSWORD);
        page.locator("#kc-passwd-update-form [type=submit]").first().click();
        page.waitForSelector("#password-new", HIDDEN);
    }

    private void chooseCodes() {
        if (page.locator("#mode-manual").count() > 0) {
            page.locator("#mode-manual").click();
        }
        secret = base32(page.locator("#kc-totp-secret-key").innerText());
        page.fill("#totp", code());
        Locator label = page.locator("#userLabel");
        if (label.count() > 0) {
            label.fill("phone");
        }
        page.locator("#saveTOTPBtn").click();
        page.waitForSelector("#totp", HIDDEN);
    }

    void signIn(String username) {
        page.navigate(Product.url() + "/");
        if (page.locator("#username").count() > 0) {
            page.fill("#username", username);
            page.fill("#password", Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.fill("#otp", code());
            page.locator("#kc-login").click();
        }
        page.waitForSelector(".top-user");
    }

    /** A code that was not used before: Keycloak takes each once. */
    String code() {
        while (clock.instant().getEpochSecond() / STEP_SECONDS <= lastStep) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        lastStep = clock.instant().getEpochSecond() / STEP_SECONDS;
        return Totp.code(secret, Instant.ofEpochSecond(lastStep * STEP_SECONDS));
    }

    private static byte[] base32(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : text.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT).toCharArray()) {
            buffer = (buffer << 5) | BASE_32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
