package app.comanda.payment.till;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Json;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.till.CashCount.CountedPieces;
import app.comanda.payment.till.TillReport.CutSum;
import app.comanda.payment.till.TillReport.DaySold;
import app.comanda.payment.till.TillReport.DrawerMove;
import app.comanda.payment.till.TillReport.DrawerSum;
import app.comanda.payment.till.TillReport.TaxSold;
import app.comanda.payment.till.TillReport.TenderSum;
import app.comanda.payment.till.TillReport.TillHeading;
import app.comanda.payment.till.TillReport.TillLink;
import app.comanda.staff.drawer.DrawerMovement;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TillPrintTest {

    private static final Instant EVENING = Instant.parse("2026-03-02T22:00:00Z");

    @Test
    void aReportReadBackFromItsSnapshotIsTheSame() {
        TillReport report = report("en", 7);
        assertEquals(report, Json.read(Json.write(report), TillReport.class));
        TillReport bare = new TillReport(
                report.heading(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TillLink(0, 0, null, null),
                List.of(),
                new DrawerSum(0, 0, 0, 0, 0, 0, 0, 0, null, null, List.of(), null, null));
        assertEquals(bare, Json.read(Json.write(bare), TillReport.class));
    }

    @Test
    void aZReportSaysWhatWasSoldTakenAndCounted() {
        String print = text(report("en", 7));
        for (String said : List.of(
                "Z REPORT 7",
                "Front till",
                "Total sold",
                "215.31",
                "State tax 8.875% on 195.00",
                "14 × Cash",
                "A-000101 to A-000114",
                "Paid out: Lemons",
                "Should be there",
                "240.50",
                "2 × 100.00",
                "-0.50",
                "Wrong change: second today")) {
            assertTrue(print.contains(said), () -> said + " is missing in\n" + print);
        }
    }

    @Test
    void anXReportSaysThatTheShiftIsOpen() {
        String print = text(report("en", null));
        assertTrue(print.contains("X REPORT") && print.contains("still open"), print);
    }

    @Test
    void itIsPrintedInTheLanguageOfTheOutlet() {
        String print = text(report("id", 7));
        assertTrue(print.contains("LAPORAN Z 7") && print.contains("Seharusnya ada"), print);
    }

    @Test
    void theSameReportIsAlwaysTheSameBytes() {
        assertArrayEquals(TillPrint.pdf(report("en", 7)), TillPrint.pdf(report("en", 7)));
        byte[] bytes = TillPrint.escPos(report("en", 7), Paper.WIDE);
        assertArrayEquals(bytes, TillPrint.escPos(report("en", 7), Paper.WIDE));
        assertTrue(new String(bytes, StandardCharsets.ISO_8859_1).contains("Z REPORT 7"));
    }

    private static String text(TillReport report) {
        StringBuilder text = new StringBuilder();
        TillRows.of(report)
                .forEach(row -> text.append(row.words())
                        .append(' ')
                        .append(row.figure())
                        .append('\n'));
        return text.toString();
    }

    static TillReport report(String language, @Nullable Integer number) {
        return new TillReport(
                new TillHeading(
                        number,
                        "Harbour",
                        "Main Street",
                        "Front till",
                        new UUID(0, 1),
                        new UUID(0, 2),
                        new UUID(0, 3),
                        LocalDate.of(2026, 3, 2),
                        "USD",
                        "America/New_York",
                        language,
                        false,
                        "carla",
                        EVENING.minusSeconds(28_800),
                        number == null ? null : "carla",
                        EVENING),
                List.of(new DaySold(LocalDate.of(2026, 3, 2), 14, 20_000, 500, 19_500, 0, 1_731, 300, 21_531, -1)),
                List.of(new TaxSold("State tax", "8.875", 19_500, 1_731)),
                List.of(new TenderSum("CASH", 14, 21_530, -1, 300)),
                List.of(new TenderSum("CASH", 1, 1_230, 0, 0)),
                List.of(new CutSum("COMP", 1, 500)),
                new TillLink(0, 0, "A-000101", "A-000114"),
                List.of(
                        new DrawerMove(DrawerMovement.Kind.PAID_OUT, 1_250, "Lemons", null, "carla", EVENING),
                        new DrawerMove(DrawerMovement.Kind.NO_SALE, 0, "Change", null, "carla", EVENING)),
                new DrawerSum(
                        10_000,
                        21_530,
                        1_230,
                        0,
                        1_250,
                        5_000,
                        24_050,
                        1,
                        24_000L,
                        -50L,
                        List.of(new CountedPieces(10_000, 2), new CountedPieces(2_000, 2)),
                        "Wrong change",
                        "second today"));
    }
}
