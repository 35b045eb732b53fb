package app.comanda.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A vendor with nothing of its own: asks for money, waits for the guest, tells by webhook. */
final class PlainVendor implements Vendor {

    private final Stage stage;
    private final FirstAnswers firstAnswers = new FirstAnswers();

    PlainVendor(Stage stage) {
        this.stage = stage;
    }

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public boolean movesMoney(Exchange call) {
        return call.is("POST /payments");
    }

    @Override
    public Answer serve(Exchange call) {
        if (call.is("POST /payments")) {
            return firstAnswers.once(
                    "all",
                    call.header("Idempotency-Key").orElseThrow(() -> new Refusal(Answer.text(400, "no key"))),
                    call,
                    () -> made(call),
                    () -> Answer.text(409, "another body"));
        }
        throw new Refusal(Answer.text(404, "unknown"));
    }

    private Answer made(Exchange call) {
        long amount = call.json().path("amount").asLong();
        Entry payment = stage.book()
                .add(Entry.payment(
                        name(),
                        UUID.randomUUID().toString(),
                        "all",
                        call.header("Idempotency-Key").orElseThrow(),
                        amount,
                        "EUR",
                        stage.clock().instant(),
                        call.fate()));
        stage.guests().see(this, payment);
        return Answer.json(201, Map.of("id", payment.id()));
    }

    @Override
    public void decide(Entry payment, Decision decision) {
        Entry.State state = switch (decision) {
            case APPROVE -> Entry.State.MOVED;
            case DECLINE -> Entry.State.DECLINED;
            case EXPIRE -> Entry.State.EXPIRED;
        };
        stage.book()
                .decide(payment, state)
                .ifPresent(decided -> stage.webhooks()
                        .send(
                                decided,
                                hook -> new Webhooks.Letter(
                                        Map.of("X-Secret", hook.settings().getOrDefault("secret", "")),
                                        (decided.amount() + " " + decided.state()).getBytes(StandardCharsets.UTF_8))));
    }
}
