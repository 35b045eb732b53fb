package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.card;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.VendorEntry;
import app.comanda.payment.account.Access;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import app.comanda.simulator.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;

/** A simulated Stripe, the adapter, and a few words about both. */
abstract class StripeTrial {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    final Simulator simulator;
    final StripeStage stage;
    final StripeGateway stripe;

    StripeTrial() {
        try {
            simulator = Simulator.start(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stage = new StripeStage(URI.create(simulator.url() + "/stripe"), Clock.systemUTC());
        stripe = stage.gateway;
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    void next(Fate fate) {
        simulator.script().next("stripe", fate, 1);
    }

    Access bella() {
        return stage.own("bella");
    }

    AttemptReference paid(Access access, long amount) throws Exception {
        ChargeRequest request = card(access, amount, "EUR");
        return attempt(request, approved(attempt(request, stripe.charge(request))));
    }

    Approved approved(AttemptReference attempt) throws Exception {
        return assertInstanceOf(Approved.class, until(attempt, answer -> !(answer instanceof Pending)));
    }

    GatewayAnswer until(AttemptReference attempt, Predicate<GatewayAnswer> wanted) throws Exception {
        List<GatewayAnswer> answers = new ArrayList<>();
        waitFor(() -> {
            answers.add(stripe.check(attempt));
            return wanted.test(answers.get(answers.size() - 1));
        });
        return answers.get(answers.size() - 1);
    }

    static void waitFor(java.util.function.BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 100 && !done.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
    }

    /** Payments on pages, all paid, newer than what was there. */
    void many(int count) {
        for (int i = 0; i < count; i++) {
            simulator
                    .book()
                    .add(Entry.payment(
                                    "stripe",
                                    "pi_" + i,
                                    "acct_bella",
                                    "key" + i,
                                    1000,
                                    "eur",
                                    Instant.now(),
                                    Fate.APPROVE)
                            .with("success_url", "https://pos.example.org")
                            .with("expires_at", "0")
                            .in(Entry.State.MOVED));
        }
    }

    Entry only() {
        assertEquals(1, simulator.book().entries().size());
        return simulator.book().entries().get(0);
    }

    Entry payment() {
        return simulator.book().entries().get(0);
    }

    static VendorEntry one(List<VendorEntry> entries, VendorEntry.Kind kind, AttemptReference of) {
        VendorEntry found = entries.stream()
                .filter(entry -> entry.kind() == kind && entry.reference().equals(of.reference()))
                .findFirst()
                .orElse(null);
        assertNotNull(found);
        return found;
    }

    void press(Pending page, String button) throws Exception {
        browse(HttpRequest.newBuilder(URI.create(page.presentation().getOrDefault("redirect", "")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("decision=" + button)));
    }

    void postAs(String name, String path, String form) throws Exception {
        browse(HttpRequest.newBuilder(URI.create(simulator.url() + "/stripe" + path))
                .header("Authorization", "Bearer sk_test_" + name)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    static String browse(HttpRequest.Builder request) throws Exception {
        return BROWSER.send(request.build(), BodyHandlers.ofString()).body();
    }
}
