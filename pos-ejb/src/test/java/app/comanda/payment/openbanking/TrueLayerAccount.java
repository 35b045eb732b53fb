package app.comanda.payment.openbanking;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.account.Access;
import app.comanda.payment.http.JsonHttp;
import app.comanda.simulator.Simulator;
import app.comanda.simulator.Webhooks.Hook;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A restaurant's account at the simulator's TrueLayer, which knows its secret and its public key. */
record TrueLayerAccount(Access access, TrueLayerGateway gateway) {

    static TrueLayerAccount at(Simulator simulator, Clock clock) {
        KeyPair keys = keys("secp521r1");
        Map<String, String> known = Map.of(
                "clientSecret",
                "top-secret",
                "publicKey",
                pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        simulator.webhooks().register(new Hook("truelayer", "warung", null, known));
        return new TrueLayerAccount(access(URI.create(simulator.url() + "/truelayer"), keys), gateway(clock));
    }

    static Access access(URI base, KeyPair keys) {
        return new Access(
                UUID.randomUUID(),
                base,
                Map.of(
                        "clientId", "warung",
                        "signingKeyId", "key-1",
                        "merchantAccountId", "merchant-1",
                        "beneficiaryName", "Warung",
                        "contactEmail", "owner@example.test"),
                Map.of(
                        "clientSecret",
                        "top-secret",
                        "signingKey",
                        pem("PRIVATE KEY", keys.getPrivate().getEncoded())));
    }

    static TrueLayerGateway gateway(Clock clock) {
        TrueLayerGateway gateway = new TrueLayerGateway();
        gateway.clock = clock;
        gateway.api = new TrueLayerApi();
        gateway.api.clock = clock;
        gateway.api.http = new JsonHttp();
        gateway.books = new TrueLayerBooks();
        gateway.books.api = gateway.api;
        gateway.webhooks = new TrueLayerWebhooks();
        gateway.webhooks.api = gateway.api;
        return gateway;
    }

    static KeyPair keys(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END " + type + "-----\n";
    }

    TrueLayerAccount with(String setting, String value) {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.put(setting, value);
        return new TrueLayerAccount(new Access(access.accountId(), access.base(), settings, access.secrets()), gateway);
    }

    TrueLayerAccount withSecret(String name, String value) {
        Map<String, String> secrets = new HashMap<>(access.secrets());
        secrets.put(name, value);
        return new TrueLayerAccount(new Access(access.accountId(), access.base(), access.settings(), secrets), gateway);
    }

    ChargeRequest charge(UUID attempt, long amount, String currency) {
        return new ChargeRequest(
                attempt,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OPEN_BANKING",
                amount,
                currency,
                null,
                "Order 1",
                Map.of("returnUrl", "https://pos.example/back?order=1"),
                access);
    }

    AttemptReference attempt(UUID attempt, @Nullable String reference, long amount, Instant startedAt) {
        return new AttemptReference(
                attempt,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OPEN_BANKING",
                reference,
                amount,
                "GBP",
                startedAt,
                access);
    }
}
