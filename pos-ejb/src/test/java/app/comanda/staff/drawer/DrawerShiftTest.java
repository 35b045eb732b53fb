package app.comanda.staff.drawer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import app.comanda.tenancy.TenantContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DrawerShiftTest {

    private static final Instant THREE_AT_NIGHT = Instant.parse("2026-03-02T08:00:00Z");
    private static final TenantContext DANA =
            new TenantContext(UUID.randomUUID(), null, Set.of(), UUID.randomUUID(), "dana", "request");

    private final DrawerShift shift =
            new DrawerShift(outlet(), UUID.randomUUID(), 10_000, DANA, new Made(Ids.next(), THREE_AT_NIGHT));

    @Test
    void aShiftOpenedBeforeTheCutOffBelongsToTheDayBefore() {
        assertEquals(LocalDate.of(2026, 3, 1), shift.businessDate());
        assertEquals("USD", shift.currency());
        assertEquals("dana", shift.openedBy());
    }

    @Test
    void theVarianceIsWhatWasFoundLessWhatShouldBe() {
        assertTrue(shift.variance().isEmpty(), "not before the count");
        shift.count(9_950, null, 10_000, "dana", THREE_AT_NIGHT);
        assertEquals(Optional.of(-50L), shift.variance());
    }

    @Test
    void nothingMovesBetweenCountAndClosing() {
        shift.requireInUse();
        shift.count(10_000, null, 10_000, "dana", THREE_AT_NIGHT);
        assertEquals("shift.counted", refusal(shift::requireInUse));
    }

    @Test
    void aShiftIsClosedOnceAndOnlyWhenCounted() {
        assertEquals("shift.not-counted", refusal(() -> shift.close(1, "dana", THREE_AT_NIGHT)));
        shift.count(10_000, null, 10_000, "dana", THREE_AT_NIGHT);
        shift.close(7, "dana", THREE_AT_NIGHT);
        assertEquals(Optional.of(7), shift.zNumber());
        assertEquals("shift.closed", refusal(() -> shift.close(8, "dana", THREE_AT_NIGHT)));
        assertEquals("shift.closed", refusal(() -> shift.count(1, null, 1, "dana", THREE_AT_NIGHT)));
        assertEquals("shift.closed", refusal(shift::requireInUse));
    }

    @Test
    void onlyAVarianceCanBeAccepted() {
        shift.count(10_000, null, 10_000, "dana", THREE_AT_NIGHT);
        shift.close(1, "dana", THREE_AT_NIGHT);
        assertEquals("shift.no-variance", refusal(() -> shift.acceptVariance("fine", "olga", THREE_AT_NIGHT)));
    }

    @Test
    void whatIsTakenOutCountsAgainstTheDrawer() {
        assertEquals(300, movement(DrawerMovement.Kind.PAID_IN, 300).cash());
        assertEquals(-300, movement(DrawerMovement.Kind.PAID_OUT, 300).cash());
        assertEquals(-300, movement(DrawerMovement.Kind.SAFE_DROP, 300).cash());
        assertEquals(0, movement(DrawerMovement.Kind.NO_SALE, 0).cash());
    }

    @Test
    void anAmountFitsWhatIsDone() {
        assertEquals("movement.amount", refusal(() -> movement(DrawerMovement.Kind.PAID_OUT, 0)));
        assertEquals("movement.amount", refusal(() -> movement(DrawerMovement.Kind.SAFE_DROP, -1)));
        assertEquals("movement.amount", refusal(() -> movement(DrawerMovement.Kind.NO_SALE, 1)));
    }

    private DrawerMovement movement(DrawerMovement.Kind kind, long amount) {
        MovementRequest request = new MovementRequest(kind, amount, null, null, null);
        return new DrawerMovement(
                shift, request, "because", Optional.empty(), DANA, new Made(Ids.next(), THREE_AT_NIGHT));
    }

    private static String refusal(Executable act) {
        return assertThrows(BusinessException.class, act).code();
    }

    private static Outlet outlet() {
        return new Outlet(
                new OutletDetails(
                        "Harbour",
                        ZoneId.of("America/New_York"),
                        Currency.getInstance("USD"),
                        Locale.ENGLISH,
                        LocalTime.of(4, 0),
                        false,
                        "HALF_UP",
                        "LINE",
                        null,
                        List.of("DINE_IN"),
                        Outlet.Status.OPEN),
                THREE_AT_NIGHT);
    }
}
