package app.comanda.payment.openbanking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Json;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.http.Reply;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Script.Times;
import app.comanda.simulator.Simulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against bodies that TrueLayer's own client library is tested with; skipped where they are not at hand. */
class TrueLayerContractTest {

    private static final Path PUBLISHED = Path.of("../../shared/contracts/truelayer/truelayer-v3-responses.json");

    private JsonNode responses = Json.mapper().missingNode();

    @BeforeEach
    void read() throws IOException {
        Assumptions.assumeTrue(Files.exists(PUBLISHED), "TrueLayer's published answers are not at " + PUBLISHED);
        responses = Json.mapper().readTree(PUBLISHED.toFile()).path("responses");
    }

    private GatewayAnswer payment(String name) {
        Reply reply = new Reply(200, body("payments/200.get_payment_by_id.bank_transfer." + name + ".json"));
        return TrueLayerStates.payment(reply, Instant.EPOCH);
    }

    private JsonNode body(String name) {
        JsonNode body = responses.path(name);
        assertTrue(body.isObject(), name);
        return body;
    }

    @Test
    void everyPublishedStateOfAPaymentIsUnderstood() {
        assertInstanceOf(Pending.class, payment("authorization_required"));
        assertInstanceOf(Pending.class, payment("authorizing"));
        assertInstanceOf(Pending.class, payment("authorized"));
        assertInstanceOf(Pending.class, payment("attempt_failed"));
        assertEquals(
                "failed", assertInstanceOf(Declined.class, payment("failed")).code());
        for (String moved : List.of("executed", "settled")) {
            Approved approved = assertInstanceOf(Approved.class, payment(moved));
            assertEquals(101, approved.amount());
            assertEquals("GBP", approved.currency());
        }
    }

    @Test
    void everyPublishedStateOfARefundIsUnderstood() {
        for (String state : List.of("pending", "authorized", "executed", "failed")) {
            Reply reply = new Reply(200, body("payments/200.get_payment_refund_by_id." + state + ".json"));
            Class<? extends GatewayAnswer> meaning = switch (state) {
                case "executed" -> Approved.class;
                case "failed" -> Declined.class;
                default -> Pending.class;
            };
            assertInstanceOf(meaning, TrueLayerStates.refund(reply), state);
        }
    }

    /** Whatever the simulator answers has only fields that the vendor has, and of the same kinds. */
    @Test
    void theSimulatorWritesWhatTheVendorWrites() throws Exception {
        try (Simulator simulator = Simulator.start(0)) {
            simulator.script().times(new Times(0, 0, 0));
            TrueLayerAccount account = TrueLayerAccount.at(simulator, Clock.systemUTC());
            simulator.script().next("truelayer", Fate.WAIT, 1);
            Pending waits = assertInstanceOf(
                    Pending.class, account.gateway().charge(account.charge(UUID.randomUUID(), 101, "GBP")));

            like("payments/200.get_payment_by_id.bank_transfer.authorization_required.json", get(account, waits));
            account.gateway().cancel(account.attempt(UUID.randomUUID(), waits.reference(), 101, Instant.now()));
            like("payments/200.get_payment_by_id.bank_transfer.failed.json", get(account, waits));
            like(
                    "merchant_accounts/200.get_merchant_account_by_id.json",
                    account.gateway()
                            .api
                            .get(account.access(), "/v3/merchant-accounts/x")
                            .body());
            Reply refused = account.gateway().api.post(account.access(), "/v3/payments", UUID.randomUUID(), List.of());
            assertEquals(400, refused.status());
            like("payments/400.request_invalid.json", refused.body());
        }
    }

    private static JsonNode get(TrueLayerAccount account, Pending payment) {
        return account.gateway()
                .api
                .get(account.access(), "/v3/payments/" + payment.reference())
                .body();
    }

    private void like(String published, JsonNode written) {
        List<String> differences = new ArrayList<>();
        compare("", body(published), written, differences);
        assertEquals(List.of(), differences);
    }

    private static void compare(String at, JsonNode published, JsonNode written, List<String> differences) {
        if (published.getNodeType() != written.getNodeType()) {
            differences.add(at + " is " + written.getNodeType());
        }
        written.fields().forEachRemaining(field -> {
            String name = at + "/" + field.getKey();
            if (at.equals("/metadata")) {
                return; // the caller's own
            }
            if (published.has(field.getKey())) {
                compare(name, published.get(field.getKey()), field.getValue(), differences);
            } else {
                differences.add(name + " is not the vendor's");
            }
        });
    }
}
