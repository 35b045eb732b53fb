package app.comanda.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final UUID HARBOUR = UUID.fromString("01930a3e-0000-7000-8000-000000000001");
    private static final UUID CASTLE = UUID.fromString("01930a3e-0000-7000-8000-000000000002");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aQuietDayIsOneBundle() {
        assertEquals(
                List.of(
                        new Bundle(HARBOUR, DAY, "", 2_000, 2_700),
                        new Bundle(HARBOUR, DAY.plusDays(1), "", 1, 1),
                        new Bundle(CASTLE, DAY, "", 2, 3)),
                Bundle.of(List.of(
                        new Bundle(CASTLE, DAY, "01930a4", 2, 3),
                        new Bundle(HARBOUR, DAY, "01930a5", 1_500, 2_000),
                        new Bundle(HARBOUR, DAY.plusDays(1), "01930a6", 1, 1),
                        new Bundle(HARBOUR, DAY, "01930a4", 500, 700))));
    }

    @Test
    void aBusyDayIsCutByTheKeysOfItsOrders() {
        Bundle lunch = new Bundle(HARBOUR, DAY, "01930a4", 1_500, 2_000);
        Bundle dinner = new Bundle(HARBOUR, DAY, "01930a5", 501, 600);
        assertEquals(List.of(lunch, dinner), Bundle.of(List.of(dinner, lunch)));
        assertEquals(UUID.fromString("01930a40-0000-0000-0000-000000000000"), lunch.first());
        assertEquals(UUID.fromString("01930a4f-ffff-ffff-ffff-ffffffffffff"), lunch.last());
    }

    @Test
    void aWholeDayHasKeysOfAnyKind() {
        Bundle day = new Bundle(HARBOUR, DAY, "", 1, 1);
        assertEquals(new UUID(0, 0), day.first());
        assertEquals(new UUID(-1, -1), day.last());
    }
}
