package app.comanda.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeReportTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** 100.00 by card of which the vendor kept 3.20; 50.00 by bank, 0.60 of it borne by guests and nothing said yet. */
    private static final PaymentFees FEES = FeeReport.report(
            "USD",
            NOVEMBER,
            List.of(
                    row(NOVEMBER.minusMonths(2), "CARD", FeeSum.of(1, 1_000, 0, 59, 10, 0, 0)),
                    row(NOVEMBER, "CARD", FeeSum.of(2, 10_000, 500, 320, 100, 0, 0)),
                    row(NOVEMBER, "OPEN_BANKING", FeeSum.of(1, 5_000, 0, 0, 50, 60, 1))));

    @Test
    void theRestaurantBearsWhatGuestsDoNot() {
        assertEquals(420, FEES.methods().get(0).sum().borne());
        assertEquals(-10, FEES.methods().get(1).sum().borne());
        assertEquals(FeeSum.of(3, 15_000, 500, 320, 150, 60, 1), FEES.total());
        assertEquals(410, FEES.total().borne());
    }

    @Test
    void sixMonthsLeadToTheAskedOneAlsoThoseInWhichNobodyPaid() {
        assertEquals(
                List.of("2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"),
                FEES.months().stream().map(PaymentFees.MonthFees::month).toList());
        assertEquals(69, FEES.months().get(3).sum().borne());
        assertEquals(FeeSum.NONE, FEES.months().get(4).sum());
        assertEquals(FEES.total(), FEES.months().get(5).sum());
    }

    @Test
    void asCsvAmountsAreWholeUnitsAndTheMonthsBeginWithTheFirstPayment() {
        String csv = ReportCsv.of(FeeTables.of(FEES, (group, code) -> code), key -> key);
        assertEquals(
                "section,method,provider,payments,turnover,vendor-fee,platform-fee,surcharge,borne,refunded,unsaid\r\n"
                        + "methods,CARD,STRIPE,2,100.00,3.20,1.00,0.00,4.20,5.00,0\r\n"
                        + "methods,OPEN_BANKING,STRIPE,1,50.00,0.00,0.50,0.60,-0.10,0.00,1\r\n"
                        + "section,month,payments,turnover,vendor-fee,platform-fee,surcharge,borne,refunded,unsaid\r\n"
                        + "months,2026-09,1,10.00,0.59,0.10,0.00,0.69,0.00,0\r\n"
                        + "months,2026-10,0,0.00,0.00,0.00,0.00,0.00,0.00,0\r\n"
                        + "months,2026-11,3,150.00,3.20,1.50,0.60,4.10,5.00,1\r\n",
                csv);
    }

    private static FeeRow row(YearMonth month, String method, FeeSum sum) {
        return new FeeRow(month, method, "STRIPE", sum);
    }
}
