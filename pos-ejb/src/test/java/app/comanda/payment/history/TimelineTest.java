package app.comanda.payment.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.ordering.Order;
import app.comanda.ordering.SampleOrder;
import app.comanda.payment.GatewayAnswer;
import app.comanda.payment.Payment;
import app.comanda.payment.PaymentAttempt;
import app.comanda.payment.Sum;
import app.comanda.payment.history.Moment.Kind;
import app.comanda.payment.refund.Refund;
import app.comanda.payment.refund.SampleRefund;
import app.comanda.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final UUID MONA = Ids.next();

    private final Order order = SampleOrder.sold("1", SampleOrder.BURGER);
    private final Payment payment = new Payment(
            order,
            null,
            "CARD",
            new Sum(1100, 0, 0),
            new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "kim", "test"),
            SampleOrder.NOON);
    private final PaymentAttempt attempt = new PaymentAttempt(payment, SampleOrder.NOON);

    @Test
    void anAttemptWithoutAnAnswerIsUnclearUntilItIsSettled() {
        attempt.loseSight("No answer from Stripe.");
        assertEquals(List.of(Kind.ASKED, Kind.UNCLEAR), kinds());
        assertEquals("No answer from Stripe.", moments().get(1).detail());

        attempt.checked(1, after(30));
        attempt.succeed(GatewayAnswer.Approved.of("pi_1", 1100, "USD"), after(31));
        assertEquals(List.of(Kind.ASKED, Kind.CHECKED, Kind.SETTLED), kinds());
        assertEquals("SUCCEEDED", moments().get(2).state());
    }

    @Test
    void whoDecidedIsNamedAndWhoApprovedIt() {
        attempt.loseSight("No answer from Stripe.");
        attempt.decide(new PaymentAttempt.Decision(after(60), "kim", "The guest showed it", MONA));
        attempt.succeed(GatewayAnswer.Approved.of(null, 1100, "USD"), after(60));
        Moment decided = moments().get(1);
        assertEquals(Kind.DECIDED, decided.kind());
        assertEquals("kim", decided.by());
        assertEquals("Mona", decided.approvedBy());
        assertEquals("The guest showed it", decided.detail());
    }

    @Test
    void aRefundThatWasRefusedSaysWhyAndNeedsAPerson() {
        attempt.succeed(GatewayAnswer.Approved.of("pi_1", 1100, "USD"), after(5));
        payment.succeed(GatewayAnswer.Approved.of("pi_1", 1100, "USD"));
        Refund refund = SampleRefund.of(order, payment, 500);
        refund.stand(Refund.State.FAILED, "balance_insufficient: no money");
        List<Moment> moments = new Timeline(this::named).of(List.of(attempt), List.of(), List.of(refund));
        Moment last = moments.get(moments.size() - 1);
        assertEquals(Kind.REFUND, last.kind());
        assertEquals(500, last.amount());
        assertEquals("balance_insufficient: no money", last.detail());

        PaymentStory story = new PaymentStory(payment, "A-1", "STRIPE", "Cards", "pi_1", List.of(refund), moments);
        assertEquals(Optional.of(Attention.REFUND_REFUSED), story.attention());
        assertFalse(story.isMoving());
        refund.beginAgain();
        assertEquals(Optional.empty(), story.attention());
        assertTrue(story.isMoving());
    }

    private List<Kind> kinds() {
        return moments().stream().map(Moment::kind).toList();
    }

    private List<Moment> moments() {
        return new Timeline(this::named).of(List.of(attempt), List.of(), List.of());
    }

    private Optional<String> named(UUID id) {
        return id.equals(MONA) ? Optional.of("Mona") : Optional.empty();
    }

    private static Instant after(long seconds) {
        return SampleOrder.NOON.plus(Duration.ofSeconds(seconds));
    }
}
