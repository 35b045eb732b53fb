package app.comanda.payment.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountAddressesTest {

    private static final String SIMULATOR = "http://127.0.0.1:8486";

    private final AccountAddresses real = new AccountAddresses(Optional.empty());
    private final AccountAddresses trial = new AccountAddresses(Optional.of(SIMULATOR));

    @Test
    void aVendorIsCalledByHttpsAtItsName() {
        assertDoesNotThrow(() -> real.check(at("https://api.stripe.com")));
        for (String address : List.of(
                "http://api.stripe.com",
                "https://api.stripe.com/",
                "https://me:secret@api.stripe.com",
                "ftp://api.stripe.com",
                "api.stripe.com",
                "")) {
            assertEquals("baseUrl", refused(real, at(address)).field(), address);
        }
    }

    /** Else an owner could have the server ask what only the server can reach. */
    @Test
    void theServersOwnNetworkIsNoVendor() {
        for (String address : List.of(
                SIMULATOR,
                "https://127.0.0.1",
                "https://localhost",
                "https://10.0.0.7",
                "https://169.254.169.254",
                "https://[::1]",
                "https://2130706433",
                "https://keycloak",
                "https://db.internal")) {
            assertEquals("account.address", refused(real, at(address)).code(), address);
        }
    }

    @Test
    void whereVendorsArePlayedTheyAreOnThisMachine() {
        assertDoesNotThrow(() -> trial.check(at(SIMULATOR + "/stripe")));
        assertEquals("baseUrl", refused(trial, at("http://10.0.0.7/stripe")).field());
    }

    @Test
    void settingsThatAreCalledAreAddressesToo() {
        Map<String, String> inside = Map.of("authBase", "https://10.0.0.7", "clientId", "x");
        assertEquals(
                "settings.authBase",
                refused(real, at("https://api.x.com", inside)).field());
        assertDoesNotThrow(() -> real.check(at("https://api.x.com", Map.of("returnUri", "http://localhost/back"))));
    }

    @Test
    void keysAreNotSentWhereTheyWereNotEnteredFor() {
        PaymentAccount account = new PaymentAccount(at("https://api.stripe.com"), Instant.EPOCH);
        Set<String> kept = Set.of("secretKey", "webhookSecret");
        assertDoesNotThrow(() -> real.requireKeys(account, at("https://api.stripe.com/v2"), kept));
        BusinessException refused = assertThrows(
                BusinessException.class, () -> real.requireKeys(account, at("https://evil.example.com"), kept));
        assertEquals("account.key-again", refused.code());
        assertEquals("secrets.secretKey", refused.field());
        assertThrows(
                BusinessException.class,
                () -> real.requireKeys(
                        account, at("https://api.stripe.com", Map.of("authBase", "https://evil.example.com")), kept));
        AccountDetails anew = new AccountDetails(
                null,
                "STRIPE",
                "Cards",
                "https://evil.example.com",
                List.of(),
                Map.of(),
                Map.of("secretKey", "new", "webhookSecret", "new"),
                Bearer.RESTAURANT,
                AccountDetails.Use.ACTIVE);
        assertDoesNotThrow(() -> real.requireKeys(account, anew, kept));
    }

    private static BusinessException refused(AccountAddresses addresses, AccountDetails details) {
        return assertThrows(BusinessException.class, () -> addresses.check(details), details.baseUrl());
    }

    private static AccountDetails at(String base) {
        return at(base, Map.of());
    }

    private static AccountDetails at(String base, Map<String, String> settings) {
        return new AccountDetails(
                null,
                "STRIPE",
                "Cards",
                base,
                List.of(),
                settings,
                Map.of(),
                Bearer.RESTAURANT,
                AccountDetails.Use.ACTIVE);
    }
}
