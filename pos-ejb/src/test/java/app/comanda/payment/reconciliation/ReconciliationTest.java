package app.comanda.payment.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.payment.reconciliation.Reconciliation.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final TradingDay DAY = TradingDay.of(LocalDate.of(2026, 11, 20), ZoneOffset.UTC, LocalTime.MIDNIGHT);
    private static final Instant NIGHT = DAY.until().plus(Duration.ofMinutes(41));
    private static final Finding MISSING =
            new Finding(Finding.Kind.MISSING_HERE, null, null, "pi_9", null, null, 700L, "USD", DAY.from());

    private final Reconciliation day = new Reconciliation(UUID.randomUUID(), DAY, NIGHT);

    @Test
    void aDayThatAgreesIsNotAskedAboutAgain() {
        compared(NIGHT, List.of());

        assertEquals(State.AGREES, day.state());
        assertFalse(day.isDueAgain(NIGHT.plus(Duration.ofDays(3))));
    }

    @Test
    void aDayThatDiffersIsAskedAboutOnceADayUntilSomebodySaysWhy() {
        Difference difference = new Difference(day.id(), MISSING);
        compared(NIGHT, List.of(difference));

        assertEquals(State.DIFFERS, day.state());
        assertFalse(day.isDueAgain(NIGHT.plus(Duration.ofHours(1))));
        assertTrue(day.isDueAgain(NIGHT.plus(Duration.ofHours(21))));
        difference.settle("Sold in the web shop", "olga", NIGHT);
        day.stand(List.of(difference));
        assertEquals(State.SETTLED, day.state());
        assertFalse(day.isDueAgain(NIGHT.plus(Duration.ofHours(21))));
    }

    @Test
    void aVendorThatWasAwayIsAskedInTheNextHour() {
        compared(NIGHT, List.of());
        day.fail("Stripe does not answer. ".repeat(50), NIGHT);

        assertEquals(State.FAILED, day.state());
        assertEquals(Optional.of(500), day.trouble().map(String::length));
        assertEquals(1, day.sums().size(), "what was found before stays");
        assertFalse(day.isDueAgain(NIGHT.plus(Duration.ofMinutes(10))));
        assertTrue(day.isDueAgain(NIGHT.plus(Duration.ofHours(1))));
        compared(NIGHT.plus(Duration.ofHours(1)), List.of());
        assertEquals(Optional.empty(), day.trouble());
    }

    @Test
    void aDayThatWasLookedAtWhileItWentOnIsComparedWhenItIsOver() {
        Instant noon = DAY.from().plus(Duration.ofHours(12));
        compared(noon, List.of());

        assertFalse(day.isDueAgain(noon.plus(Duration.ofHours(1))));
        assertTrue(day.isDueAgain(NIGHT));
    }

    @Test
    void aDifferenceIsTheSameUntilItsAmountsChange() {
        Difference difference = new Difference(day.id(), MISSING);

        assertTrue(difference.is(MISSING));
        assertFalse(difference.is(
                new Finding(Finding.Kind.MISSING_HERE, null, null, "pi_9", null, null, 900L, "USD", DAY.from())));
    }

    private void compared(Instant at, List<Difference> differences) {
        day.compared(DAY, List.of(new Sums("USD", 1, 1250, 1, 1250, 43)), at);
        day.stand(differences);
    }
}
