package app.comanda.payment.stripe;

import static app.comanda.payment.stripe.StripeStage.attempt;
import static app.comanda.payment.stripe.StripeStage.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.payment.AttemptReference;
import app.comanda.payment.ChargeRequest;
import app.comanda.payment.GatewayAnswer.Approved;
import app.comanda.payment.GatewayAnswer.Declined;
import app.comanda.payment.GatewayAnswer.Pending;
import app.comanda.payment.GatewayAnswer.Unknown;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Fate;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter with readers. */
class StripeReaderTest extends StripeTrial {

    @Test
    void aCardIsHeldToAReader() throws Exception {
        ChargeRequest request = reader(bella(), "tmr_counter");
        Pending waiting = assertInstanceOf(Pending.class, stripe.charge(request));

        assertEquals("Counter", waiting.presentation().get("reader"));
        Approved paid = approved(attempt(request, waiting));
        assertEquals(2450, paid.amount());
        assertEquals(waiting.reference(), paid.reference());
    }

    @Test
    void aCardThatAReaderDeclinesCannotPayLater() throws Exception {
        next(Fate.DECLINE);
        ChargeRequest request = reader(bella(), "tmr_counter");
        AttemptReference attempt = attempt(request, stripe.charge(request));

        Declined declined = (Declined) until(attempt, Declined.class::isInstance);
        assertEquals("generic_decline", declined.code());
        assertEquals("true", only().detail("canceled"));
    }

    @Test
    void aReaderIsFreedWhenItIsCalledOff() {
        next(Fate.WAIT);
        ChargeRequest request = reader(bella(), "tmr_counter");
        AttemptReference attempt = attempt(request, stripe.charge(request));
        assertInstanceOf(Pending.class, stripe.check(attempt));

        assertEquals(
                "cancelled",
                assertInstanceOf(Declined.class, stripe.cancel(attempt)).code());
        assertInstanceOf(Pending.class, stripe.charge(reader(bella(), "tmr_counter")));
    }

    @ParameterizedTest
    @CsvSource({
        "tmr_storeroom, terminal_reader_offline",
        "tmr_nowhere, resource_missing",
        "'', reader.missing",
    })
    void aReaderThatCannotIsNamedAndNothingStaysOpen(String id, String code) {
        Declined declined = assertInstanceOf(Declined.class, stripe.charge(reader(bella(), id)));

        assertEquals(code, declined.code());
        assertTrue(simulator.book().entries().stream().noneMatch(Entry::waits));
    }

    @Test
    void aReaderTakesOneAfterTheOther() {
        next(Fate.WAIT);
        stripe.charge(reader(bella(), "tmr_counter"));

        Declined declined = assertInstanceOf(Declined.class, stripe.charge(reader(bella(), "tmr_counter")));
        assertEquals("terminal_reader_busy", declined.code());
        assertInstanceOf(Pending.class, stripe.charge(reader(bella(), "tmr_terrace")));
    }

    @Test
    void aReaderThatTookItUpThoughWeNeverHeardIsFound() throws Exception {
        next(Fate.TIME_OUT_AFTER);
        ChargeRequest request = reader(bella(), "tmr_counter");
        assertInstanceOf(Unknown.class, stripe.charge(request));

        assertEquals(2450, approved(attempt(request, (String) null)).amount());
    }

    @Test
    void aReaderThatNeverHeardIsGivenUpAfterAWhile() {
        next(Fate.TIME_OUT_BEFORE);
        ChargeRequest request = reader(bella(), "tmr_counter");
        assertInstanceOf(Unknown.class, stripe.charge(request));
        assertInstanceOf(Pending.class, stripe.check(attempt(request, (String) null)));

        StripeStage later = new StripeStage(
                URI.create(simulator.url() + "/stripe"), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        Declined lost = assertInstanceOf(Declined.class, later.gateway.check(attempt(request, (String) null)));
        assertEquals("reader.lost", lost.code());
        assertEquals(Entry.State.CANCELLED, only().state());
    }

    @Test
    void readersAreListedByTheirNames() {
        assertEquals(
                Set.of("Counter", "Terrace", "Storeroom"),
                Set.copyOf(stage.readers.list(bella()).stream()
                        .map(reader -> reader.label())
                        .toList()));
        assertTrue(stage.readers.connectionToken(bella()).startsWith("pst_"));
    }
}
