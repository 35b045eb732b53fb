package app.comanda.payment.openbanking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Json;
import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.payment.RefundRequest;
import app.comanda.payment.account.Access;
import app.comanda.payment.account.Probe;
import app.comanda.payment.http.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ObieGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final UUID attempt = UUID.fromString("0193f1a2-1111-7000-8000-0123456789ab");
    private final PretendBank bank;
    private final ObieGateway gateway = new ObieGateway();
    private final Access access;

    ObieGatewayTest() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        bank = new PretendBank(keys.getPublic());
        gateway.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        gateway.api = new ObieApi();
        gateway.api.clock = gateway.clock;
        gateway.api.http = new JsonHttp();
        access = access(keys, "top-secret");
    }

    private Access access(KeyPair keys, String secret) {
        return new Access(
                UUID.randomUUID(),
                bank.url(),
                Map.of(
                        "clientId", "pisp",
                        "tokenUrl", bank.url() + "/token",
                        "authorizeUrl", bank.url() + "/authorize",
                        "returnUri", "https://pisp.example/back",
                        "signingKeyId", "kid-1",
                        "issuer", "org/software",
                        "creditorAccount", "20000319825731",
                        "creditorName", "Warung"),
                Map.of(
                        "clientSecret",
                        secret,
                        "signingKey",
                        TrueLayerAccount.pem("PRIVATE KEY", keys.getPrivate().getEncoded())));
    }

    @AfterEach
    void theBankHasNothingToComplainOf() {
        bank.close();
        assertEquals(List.of(), bank.complaints);
    }

    @Test
    void theGuestIsLedToTheBankWithASignedRequestForThatConsent() throws IOException {
        Pending pending = asked();

        assertEquals("C1", pending.reference());
        assertEquals(NOW.plus(Duration.ofMinutes(15)), pending.expiresAt());
        String link = String.valueOf(pending.presentation().get("redirect"));
        assertTrue(link.startsWith(bank.url() + "/authorize?client_id=pisp&response_type=code+id_token"), link);
        String request = URLDecoder.decode(link.replaceFirst(".*&request=", ""), StandardCharsets.UTF_8);
        JsonNode claims = Json.mapper().readTree(Base64.getUrlDecoder().decode(request.split("\\.")[1]));
        assertEquals(
                "C1",
                claims.path("claims")
                        .path("id_token")
                        .path("openbanking_intent_id")
                        .path("value")
                        .asText());
    }

    @Test
    void thePaymentIsAskedForOnceTheGuestConsented() {
        Pending pending = asked();
        assertInstanceOf(Pending.class, check(pending.reference(), NOW));
        assertNull(bank.bodies.get("/domestic-payments"), "nothing is asked for before");

        bank.consent = "AUTH";
        assertEquals(Approved.of("payment/P1", 1250, "GBP"), check("C1", NOW));
        assertEquals(Approved.of("payment/P1", 1250, "GBP"), check("payment/P1", NOW));
    }

    @Test
    void whatTheBankHasOnlyAcceptedIsNotPaidYet() {
        asked();
        bank.consent = "AUTH";
        bank.payment = "ACSP";
        assertEquals(
                "payment/P1", assertInstanceOf(Pending.class, check("C1", NOW)).reference());

        bank.payment = "RJCT";
        assertEquals(
                "rejected",
                assertInstanceOf(Declined.class, check("payment/P1", NOW)).code());
    }

    @Test
    void anAnswerThatIsLostIsFoundByTheSameKey() {
        asked();
        bank.consent = "AUTH";
        bank.loseNext = true;
        assertInstanceOf(Unknown.class, check("C1", NOW));

        assertEquals(Approved.of("payment/P1", 1250, "GBP"), check("C1", NOW));
        assertEquals(2, bank.firstAnswers.size(), "one consent and one payment");
    }

    @Test
    void aConsentWhoseAnswerWasLostIsAskedForAgain() {
        bank.loseNext = true;
        assertInstanceOf(Unknown.class, gateway.charge(charge("GBP")));

        assertEquals("C1", assertInstanceOf(Pending.class, check(null, NOW)).reference());
        assertEquals(1, bank.firstAnswers.size());
    }

    @Test
    void aConsentThatCameTooLateIsNeverUsed() {
        asked();
        bank.consent = "AUTH";

        Declined declined = assertInstanceOf(Declined.class, check("C1", NOW.minus(Duration.ofMinutes(16))));

        assertEquals("expired", declined.code());
        assertNull(bank.bodies.get("/domestic-payments"));
    }

    @Test
    void callingOffNeedsNobodysHelpUntilThePaymentIsMade() {
        asked();
        assertEquals(
                "cancelled",
                assertInstanceOf(Declined.class, gateway.cancel(reference("C1", NOW)))
                        .code());

        bank.consent = "AUTH";
        check("C1", NOW);
        assertEquals(Approved.of("payment/P1", 1250, "GBP"), gateway.cancel(reference("C1", NOW)));
    }

    @Test
    void onlyPoundsCanBeAskedForAndNothingGivenBack() {
        for (String currency : List.of("EUR", "JPY", "KWD")) {
            assertEquals(
                    "currency.unsupported",
                    assertInstanceOf(Declined.class, gateway.charge(charge(currency)))
                            .code());
        }
        RefundRequest refund = new RefundRequest(UUID.randomUUID(), reference("payment/P1", NOW), 100, "cold soup");
        assertInstanceOf(Declined.class, gateway.refund(refund));
    }

    @Test
    void keysThatAreRevokedAreSaidPlainly() {
        Access revoked = new Access(
                access.accountId(),
                access.base(),
                access.settings(),
                Map.of("clientSecret", "revoked", "signingKey", access.secret("signingKey")));

        assertEquals(Probe.Outcome.WORKS, gateway.probe(access).outcome());
        assertEquals(Probe.Outcome.REFUSED, gateway.probe(revoked).outcome());
    }

    @Test
    void requestsHaveTheFieldsOfThePublishedContract() throws IOException {
        for (String version : List.of("3.1.11", "4.0.0")) {
            Path published = Path.of("../../shared/contracts/obie/payment-initiation-" + version + ".trim.json");
            Assumptions.assumeTrue(Files.exists(published), "The published contract is not at " + published);
            JsonNode schemas = Json.mapper()
                    .readTree(published.toFile())
                    .path("components")
                    .path("schemas");
            asked();
            bank.consent = "AUTH";
            check("C1", NOW);
            List<String> differences = new ArrayList<>();
            compare(
                    "",
                    schemas,
                    schemas.path("OBWriteDomesticConsent4"),
                    body("/domestic-payment-consents"),
                    differences);
            compare("", schemas, schemas.path("OBWriteDomestic2"), body("/domestic-payments"), differences);
            if (version.equals("4.0.0")) {
                assertEquals(List.of(), differences);
            }
            for (String state : List.of("Status")) {
                for (JsonNode word :
                        schemas.path("OBWriteDomesticResponse5").at("/properties/Data/properties/" + state + "/enum")) {
                    bank.payment = word.asText();
                    assertTrue(!(check("payment/P1", NOW) instanceof Unknown), word.asText());
                }
            }
        }
    }

    private JsonNode body(String path) {
        return java.util.Objects.requireNonNull(bank.bodies.get(path));
    }

    /** What of a JSON schema these contracts use: required and allowed fields, kinds, lengths, enumerations. */
    private static void compare(
            String at, JsonNode schemas, JsonNode schema, JsonNode value, List<String> differences) {
        if (schema.has("$ref")) {
            compare(
                    at,
                    schemas,
                    schemas.path(schema.path("$ref").asText().replaceFirst(".*/", "")),
                    value,
                    differences);
            return;
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                differences.add(at + "/" + name.asText() + " is missing");
            }
        });
        value.fields().forEachRemaining(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (property.isMissingNode()) {
                differences.add(at + "/" + field.getKey() + " is not theirs");
            } else {
                compare(at + "/" + field.getKey(), schemas, property, field.getValue(), differences);
            }
        });
        if (value.isTextual()) {
            String text = value.asText();
            if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)
                    || schema.has("pattern")
                            && !text.matches(schema.path("pattern").asText())) {
                differences.add(at + " is " + text);
            }
            if (schema.has("enum") && !schema.path("enum").toString().contains("\"" + text + "\"")) {
                differences.add(at + " is not one of theirs: " + text);
            }
        }
    }

    private Pending asked() {
        return assertInstanceOf(Pending.class, gateway.charge(charge("GBP")));
    }

    private ChargeRequest charge(String currency) {
        return new ChargeRequest(
                attempt,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OPEN_BANKING",
                1250,
                currency,
                null,
                "Order 1",
                Map.of(),
                access);
    }

    private GatewayAnswer check(@Nullable String reference, Instant startedAt) {
        return gateway.check(reference(reference, startedAt));
    }

    private AttemptReference reference(@Nullable String reference, Instant startedAt) {
        return new AttemptReference(
                attempt,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "OPEN_BANKING",
                reference,
                1250,
                "GBP",
                startedAt,
                access);
    }
}
