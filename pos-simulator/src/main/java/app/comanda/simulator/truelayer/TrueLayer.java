package app.comanda.simulator.truelayer;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Entry.State;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Fate;
import app.comanda.simulator.FirstAnswers;
import app.comanda.simulator.Stage;
import app.comanda.simulator.Vendor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** TrueLayer. A payment that nobody authorised within 15 minutes fails, as there. */
public final class TrueLayer implements Vendor {

    private static final Set<String> CURRENCIES = Set.of("GBP", "EUR", "PLN");
    private static final long VALID_MILLIS = 15 * 60 * 1000L;

    private final Stage stage;
    private final Clients clients;
    private final Events events;
    private final BankPage bankPage;
    private final FirstAnswers firstAnswers = new FirstAnswers();

    public TrueLayer(Stage stage) {
        this.stage = stage;
        this.clients = new Clients(stage);
        this.events = new Events(stage);
        this.bankPage = new BankPage(stage);
    }

    @Override
    public String name() {
        return "truelayer";
    }

    @Override
    public String title() {
        return "TrueLayer";
    }

    @Override
    public boolean movesMoney(Exchange call) {
        return call.is("POST /v3/payments") || call.is("POST /v3/payments/*/refunds");
    }

    @Override
    public Answer serve(Exchange call) {
        if (call.is("POST /connect/token")) {
            return clients.token(call);
        } else if (call.is("GET /.well-known/jwks")) {
            return Answer.json(200, events.keys());
        } else if (call.is("GET /payments")) {
            return bankPage.entrance();
        } else if (call.is("GET /open")) {
            return bankPage.open(call);
        } else if (call.is("POST /test-signature")) {
            clients.signing(call);
            return Answer.nothing(204);
        } else if (call.is("POST /v3/payments")) {
            return once(call, clients.signing(call), () -> created(call, clients.of(call)));
        } else if (call.is("POST /v3/payments/*/refunds")) {
            return once(call, clients.signing(call), () -> refunded(call, payment(call)));
        } else if (call.is("POST /v3/payments/*/actions/cancel")) {
            clients.signing(call);
            return cancelled(payment(call));
        }
        return read(call);
    }

    private Answer read(Exchange call) {
        String client = clients.of(call);
        if (call.is("GET /v3/payments/*")) {
            return Answer.json(200, Shapes.payment(payment(call)));
        } else if (call.is("GET /v3/payments/*/refunds")) {
            String payment = payment(call).id();
            ObjectNode list = Exchange.JSON.createObjectNode();
            stage.book().entries(name()).stream()
                    .filter(entry -> entry.detail("payment").equals(payment))
                    .forEach(entry -> list.withArray("items").add(Shapes.refund(entry)));
            return Answer.json(200, list);
        } else if (call.is("GET /v3/payments/*/refunds/*")) {
            return Answer.json(200, Shapes.refund(owned(call, call.word(4))));
        } else if (call.is("GET /v3/merchant-accounts/*")) {
            return Answer.json(200, Shapes.merchantAccount(call.word(2)));
        } else if (call.is("GET /v3/merchant-accounts/*/transactions")) {
            return Answer.json(200, Shapes.transactions(stage.book().entries(name()), client, call));
        }
        throw Problem.of(404, "not-found", "There is no such address.");
    }

    private Answer once(Exchange call, String client, Supplier<Answer> first) {
        String key = call.header("Idempotency-Key")
                .orElseThrow(() -> Problem.of(400, "invalid-parameters", "Idempotency-Key is missing."));
        return firstAnswers.once(
                client,
                key,
                call,
                first,
                () -> Problem.answer(422, "idempotency-key-reuse", "The key was used for another request."));
    }

    private Answer created(Exchange call, String client) {
        JsonNode body = call.json();
        String currency = body.path("currency").asText();
        long amount = body.path("amount_in_minor").asLong();
        boolean complete = body.path("payment_method").path("beneficiary").has("merchant_account_id")
                && body.path("user").has("name")
                && body.path("user").has("email");
        if (amount < 1 || !CURRENCIES.contains(currency) || !complete) {
            throw Problem.of(400, "invalid-parameters", "The request body was invalid.");
        }
        Entry payment = stage.book()
                .add(Entry.payment(
                                name(),
                                UUID.randomUUID().toString(),
                                client,
                                call.header("Idempotency-Key").orElse(""),
                                amount,
                                currency,
                                stage.clock().instant(),
                                call.fate())
                        .with("resourceToken", UUID.randomUUID().toString())
                        .with("metadata", body.path("metadata").toString())
                        .with(
                                "reference",
                                body.path("payment_method")
                                        .path("beneficiary")
                                        .path("reference")
                                        .asText()));
        stage.guests().see(this, payment);
        stage.guests().later(() -> decide(payment, Decision.EXPIRE), VALID_MILLIS);
        return Answer.json(
                201,
                Map.of(
                        "id", payment.id(),
                        "user", Map.of("id", UUID.randomUUID().toString()),
                        "resource_token", payment.detail("resourceToken"),
                        "status", "authorization_required"));
    }

    private Answer cancelled(Entry payment) {
        if (!payment.waits()) {
            return Problem.answer(400, "invalid-state", "The payment can't be cancelled any more.");
        }
        settle(payment, State.CANCELLED);
        return Answer.nothing(202);
    }

    private Answer refunded(Exchange call, Entry payment) {
        long amount = call.json().path("amount_in_minor").asLong();
        Entry refund = Entry.refund(
                        UUID.randomUUID().toString(),
                        payment,
                        call.header("Idempotency-Key").orElse(""),
                        amount,
                        stage.clock().instant(),
                        call.fate())
                .with("metadata", call.json().path("metadata").toString());
        if (call.fate() == Fate.DECLINE) {
            events.tell(stage.book().add(refund.in(State.DECLINED)));
        } else if (amount < 1) {
            throw Problem.of(400, "invalid-parameters", "amount_in_minor");
        } else {
            events.tell(stage.book()
                    .refund(refund)
                    .orElseThrow(() -> Problem.of(
                            400, "invalid-parameters", "The amount is more than what is left of the payment.")));
        }
        return Answer.json(202, Map.of("id", refund.id()));
    }

    @Override
    public void decide(Entry payment, Decision decision) {
        settle(
                payment,
                switch (decision) {
                    case APPROVE -> State.MOVED;
                    case DECLINE -> State.DECLINED;
                    case EXPIRE -> State.EXPIRED;
                });
    }

    private void settle(Entry payment, State state) {
        stage.book().decide(payment, state).ifPresent(events::tell);
    }

    @Override
    public String guestPage(Entry payment) {
        return bankPage.banks(payment);
    }

    private Entry payment(Exchange call) {
        return owned(call, call.word(2));
    }

    /** A payment of another client is not found. */
    private Entry owned(Exchange call, String id) {
        String client = clients.of(call);
        return stage.book()
                .find(name(), id)
                .filter(entry -> entry.account().equals(client))
                .orElseThrow(() -> Problem.of(404, "not-found", "Payment could not be found."));
    }
}
