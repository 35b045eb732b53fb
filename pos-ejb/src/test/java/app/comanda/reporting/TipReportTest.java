package app.comanda.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TipReportTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final Map<Role, Integer> POINTS = Map.of(Role.CASHIER, 10, Role.KITCHEN, 5, Role.MANAGER, 0);

    private final TipReport.Work ana = work(FRIDAY, "Ana", Role.CASHIER, 480);
    private final TipReport.Work budi = work(FRIDAY, "Budi", Role.CASHIER, 240);
    private final TipReport.Work citra = work(FRIDAY, "Citra", Role.KITCHEN, 480);
    private final TipReport.Work dewi = work(FRIDAY, "Dewi", Role.MANAGER, 600);

    @Test
    void tipsGoByPointsTimesMinutes() {
        TipReport report = report(Map.of(FRIDAY, 10_000L), ana, budi, citra, dewi);

        // 4800, 2400 and 2400 of 9600
        assertEquals(Map.of("Ana", 5_000L, "Budi", 2_500L, "Citra", 2_500L, "Dewi", 0L), amounts(report));
    }

    @Test
    void noCentIsLostOrMade() {
        for (long tips = 1; tips < 200; tips++) {
            TipReport report = report(Map.of(FRIDAY, tips), ana, budi, citra);

            assertEquals(
                    tips, report.shares().stream().mapToLong(TipShare::amount).sum());
        }
    }

    @Test
    void theTipsOfADayGoToThoseOfThatDay() {
        TipReport report = report(
                Map.of(FRIDAY, 900L, SATURDAY, 100L),
                ana,
                new TipReport.Work(SATURDAY, budi.employeeId(), "Budi", Role.CASHIER, 60));

        assertEquals(Map.of("Ana", 900L, "Budi", 100L), amounts(report));
    }

    @Test
    void tipsOfADayWithoutWorkersAreToldAndNotShared() {
        TipReport report = report(Map.of(FRIDAY, 900L, SATURDAY, 100L), ana, dewi);

        assertEquals(1_000, report.tips());
        assertEquals(100, report.unshared());
        assertEquals(Map.of("Ana", 900L, "Dewi", 0L), amounts(report));
    }

    private static TipReport report(Map<LocalDate, Long> tips, TipReport.Work... work) {
        return TipReport.of("USD", tips, List.of(work), POINTS, 0);
    }

    private static TipReport.Work work(LocalDate date, String name, Role role, long minutes) {
        return new TipReport.Work(date, UUID.randomUUID(), name, role, minutes);
    }

    private static Map<String, Long> amounts(TipReport report) {
        return report.shares().stream().collect(Collectors.toMap(TipShare::name, TipShare::amount));
    }
}
