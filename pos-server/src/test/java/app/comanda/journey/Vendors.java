package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.simulator.Webhooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Accounts with vendors, which the simulator plays. */
enum Vendors {
    STRIPE(
            "stripe",
            "CARD",
            "USD",
            "acct_%s",
            "{\"secretKey\": \"sk_test_%1$s\", \"webhookSecret\": \"whsec_%1$s\"}",
            "whsec_%s"),
    MIDTRANS(
            "midtrans",
            "QRIS",
            "IDR",
            "SB-Mid-server-%s",
            "{\"serverKey\": \"SB-Mid-server-%1$s\"}",
            "SB-Mid-server-%s"),
    XENDIT(
            "xendit",
            "QRIS",
            "IDR",
            "xnd_development_%s",
            "{\"secretKey\": \"xnd_development_%1$s\", \"callbackToken\": \"token-%1$s\"}",
            "token-%s"),
    TRUELAYER(
            "truelayer",
            "OPEN_BANKING",
            "GBP",
            "client-%s",
            "{\"clientSecret\": \"secret-%1$s\", \"signingKey\": \"" + signingKey() + "\"}",
            "secret-%s");

    /** 25,000.40 rupiah, such as a share or a percentage comes to: QRIS takes whole ones, so that it must be rounded. */
    private static final long RUPIAH = 2_500_040;

    final String vendor;
    final String method;
    final String currency;
    /** By what the simulated vendor knows its customer. */
    private final String customer;

    private final String secrets;
    private final String secret;

    Vendors(String vendor, String method, String currency, String customer, String secrets, String secret) {
        this.vendor = vendor;
        this.method = method;
        this.currency = currency;
        this.customer = customer;
        this.secrets = secrets;
        this.secret = secret;
    }

    /** An outlet of the restaurant that takes this vendor's method, and whose account the vendor calls. @return its id */
    String openOutlet(Restaurant house) {
        String outlet = house.owner()
                .post("/outlets", """
                        {"name": "%s %s", "timeZone": "Asia/Jakarta", "currency": "%s", "language": "en-US"}""".formatted(vendor, house.name, currency))
                .expect(201)
                .at("/id");
        if (currency.equals("IDR")) {
            price(house, outlet, RUPIAH);
        }
        openAccount(house, outlet);
        return outlet;
    }

    /** What a cola costs there. @param amount in minor units */
    private static void price(Restaurant house, String outlet, long amount) {
        for (JsonNode item :
                house.owner().get("/menu/items?limit=200").expect(200).json().path("items")) {
            if (item.path("sku").asText().equals("COLA")) {
                house.owner()
                        .put("/outlets/" + outlet + "/items/" + item.path("id").asText(), "{\"price\": " + amount + "}")
                        .expect(200);
            }
        }
    }

    /** @return the account's id */
    String openAccount(Restaurant house, String outlet) {
        String key = UUID.randomUUID().toString().replace("-", "");
        String account = house.owner()
                .post("/payment-accounts", """
                        {"outletId": "%s", "provider": "%s", "title": "%s", "baseUrl": "%s",
                         "methods": [{"method": "%s", "feePercent": "0.7", "feeFixed": 0}],
                         "settings": %s, "secrets": %s}""".formatted(
                                outlet,
                                name(),
                                vendor,
                                Product.running().simulator().url() + "/" + vendor,
                                method,
                                settings(key),
                                secrets.formatted(key)))
                .expect(201)
                .at("/id");
        Product.running()
                .simulator()
                .webhooks()
                .register(new Webhooks.Hook(
                        vendor,
                        customer.formatted(key),
                        URI.create(Product.url() + "/api/v1/webhooks/" + name() + "/" + house.tenant + "/" + account),
                        Map.of("secret", secret.formatted(key))));
        return account;
    }

    private String settings(String key) {
        return this == TRUELAYER ? """
                        {"clientId": "%s", "signingKeyId": "key-1", "merchantAccountId": "merchant-1",
                         "beneficiaryName": "Journey", "contactEmail": "journey@comanda.test"}""".formatted(customer.formatted(key)) : "{}";
    }

    /** As openssl writes it, its lines' ends as JSON has them. */
    static String signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp521r1"));
            byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\\n" + Base64.getEncoder().encodeToString(der)
                    + "\\n-----END PRIVATE KEY-----\\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The vendor sends what it owes its customer to the bank. */
    static void payOut(String vendor, String customer, String currency) {
        URI control = URI.create(Product.running().simulator().url() + "/control/payouts/" + vendor);
        try {
            int status = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(control)
                                    .POST(BodyPublishers.ofString(
                                            "{\"account\": \"" + customer + "\", \"currency\": \"" + currency + "\"}"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            assertEquals(200, status);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Units of the vendor's own, of minor units of ours. */
    long units(long minor) {
        return currency.equals("IDR") ? minor / 100 : minor;
    }
}
