package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static app.comanda.payment.stripe.StripeStage.reader;
import static app.comanda.payment.stripe.StripeStage.refund;
import static app.comanda.payment.stripe.StripeStage.taking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.comanda.kernel.Json;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.account.Access;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Simulator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What we ask of Stripe, and what the simulator answers, held against what Stripe publishes. */
class StripeContractTest {

    private static final String REQUESTS = "stripe-requests-2026-07-29.json";

    private final Simulator simulator = Simulator.start(0);
    private final StripeWitness witness = new StripeWitness(URI.create(simulator.url() + "/stripe"));
    private final StripeStage stage = new StripeStage(witness.url(), Clock.systemUTC());
    private final StripeGateway stripe = stage.gateway;

    StripeContractTest() throws IOException {}

    @AfterEach
    void stop() {
        witness.close();
        simulator.close();
    }

    @Test
    void whatWeAskFitsTheLibrarysVersionOfTheApi() throws Exception {
        everything();
        StripeContract contract = new StripeContract(
                Json.mapper().readTree(getClass().getResource(REQUESTS)), StripeContract.Side.REQUEST);

        List<String> misfits = new ArrayList<>();
        for (StripeWitness.Seen seen : witness.seen()) {
            misfits.addAll(contract.misfits(seen));
            assertEquals("2026-07-29.dahlia", seen.header("Stripe-Version"));
            assertTrue(
                    !seen.method().equals("POST")
                            || !seen.header("Idempotency-Key").isEmpty(),
                    seen.toString());
        }
        assertEquals(List.of(), misfits);
        assertEquals(
                contract.operations(),
                witness.seen().stream().map(contract::operation).collect(Collectors.toSet()));
    }

    @Test
    void whatTheSimulatorAnswersFitsStripesDescription() throws Exception {
        Path published = published("stripe-v1-2023-08-16.trim.json");
        assumeTrue(Files.exists(published), "skipped: Stripe's description is not beside this project");
        everything();
        StripeContract contract =
                new StripeContract(Json.mapper().readTree(published.toFile()), StripeContract.Side.RESPONSE);

        List<String> misfits = new ArrayList<>();
        for (StripeWitness.Seen seen : witness.seen()) {
            misfits.addAll(contract.misfits(seen));
        }
        assertEquals(List.of(), misfits);
    }

    @Test
    void whatWeReadIsThereInStripesOwnSamples() throws Exception {
        Path published = published("fixtures3-2026-08-21.trim.json");
        assumeTrue(Files.exists(published), "skipped: Stripe's samples are not beside this project");
        JsonNode samples = Json.mapper().readTree(published.toFile()).path("resources");
        everything();

        for (String kind : Set.of(
                "checkout.session",
                "payment_intent",
                "charge",
                "refund",
                "balance_transaction",
                "payout",
                "account",
                "account_link",
                "payment_method_domain",
                "terminal.reader")) {
            Set<String> sample = names(samples.path(kind));
            Set<String> ours = witness.things(kind).stream()
                    .flatMap(one -> names(one).stream())
                    .collect(Collectors.toSet());
            ours.removeAll(sample);
            assertTrue(!sample.isEmpty() && ours.isEmpty(), kind + " has never " + ours);
        }
    }

    private static Set<String> names(JsonNode thing) {
        Set<String> names = new java.util.HashSet<>();
        thing.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Path published(String name) {
        Path place = Path.of("").toAbsolutePath();
        while (place != null && !Files.exists(place.resolve("shared/contracts/stripe"))) {
            place = place.getParent();
        }
        return place == null
                ? Path.of(name)
                : place.resolve("shared/contracts/stripe").resolve(name);
    }

    /** Every call that the adapter ever makes. */
    private void everything() throws Exception {
        Access bella = stage.own("bella");
        ChargeRequest paid = card(bella, 2450, "EUR");
        var page = stripe.charge(paid);
        Thread.sleep(200);
        var moved = stripe.check(attempt(paid, page));
        stripe.check(attempt(paid, moved));
        stripe.check(attempt(paid, (String) null));
        var back = refund(attempt(paid, moved), 1000);
        stripe.refund(back);
        stripe.checkRefund(back);
        simulator.script().next("stripe", Fate.WAIT, 1);
        ChargeRequest dropped = card(bella, 2450, "EUR");
        stripe.cancel(attempt(dropped, stripe.charge(dropped)));
        simulator.script().next("stripe", Fate.WAIT, 1);
        ChargeRequest held = reader(bella, "tmr_counter");
        var waiting = stripe.charge(held);
        stripe.check(attempt(held, (String) null));
        stripe.cancel(attempt(held, waiting));
        ChargeRequest tapped = reader(bella, "tmr_terrace");
        stripe.charge(tapped);
        Thread.sleep(200);
        ChargeRequest tab = reader(bella, "tmr_counter");
        var open = stage.tabs.hold(tab);
        Thread.sleep(200);
        stage.tabs.checkHold(attempt(tab, open));
        stage.tabs.raise(attempt(tab, open), 3000);
        stripe.charge(taking(tab, open, 2900));
        ChargeRequest typed = card(bella, 2450, "EUR");
        var typedHeld = stage.tabs.hold(typed);
        Thread.sleep(200);
        stage.tabs.release(attempt(typed, stage.tabs.checkHold(attempt(typed, typedHeld))));
        stripe.probe(bella);
        stage.readers.list(bella);
        stage.readers.connectionToken(bella);
        witness.post("/v1/payouts", "currency=eur", "bella");
        stripe.entries(bella, Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        String account = stage.connect.open("tenant-7", "IT", "bella@example.org");
        stage.connect.invite(stage.connected(account), URI.create("https://pos.example.org/back"));
        stage.connect.standing(stage.connected(account));
        stage.connect.register(bella, "pay.example.org");
        stage.connect.register(bella, "pay.example.org");
        ChargeRequest shared = card(stage.connected(account), 2450, "EUR");
        stripe.charge(shared);
        ChargeRequest sharedReader = reader(stage.connected(account), "tmr_counter");
        stripe.charge(sharedReader);
    }
}
