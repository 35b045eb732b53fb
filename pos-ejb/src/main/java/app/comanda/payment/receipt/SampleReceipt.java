package app.comanda.payment.receipt;

import app.comanda.ordering.ServiceMode;
import app.comanda.payment.receipt.Receipt.Line;
import app.comanda.payment.receipt.Receipt.Serving;
import app.comanda.payment.receipt.Receipt.Tender;
import app.comanda.tenancy.OutletDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A made-up receipt, for looking at a template before anything is sold. */
final class SampleReceipt {

    private SampleReceipt() {}

    static Receipt of(String restaurant, OutletDetails outlet, Look look) {
        long coin =
                BigDecimal.TEN.pow(outlet.currency().getDefaultFractionDigits()).longValueExact();
        long soup = 4 * coin;
        long rice = 9 * coin;
        return new Receipt(
                restaurant,
                outlet.name(),
                outlet.timeZone(),
                outlet.language(),
                outlet.currency(),
                "A-000123",
                "A-R-000120",
                ServiceMode.DINE_IN,
                Instant.parse("2026-01-01T11:30:00Z"),
                List.of(
                        new Line("Tom Yum", "2", soup, 2 * soup, 0, List.of(), List.of(), Receipt.Bought.ALONE),
                        new Line(
                                "Nasi goreng kampung, telur mata sapi, kerupuk",
                                "1",
                                rice,
                                rice,
                                0,
                                List.of("Sambal"),
                                List.of(),
                                Receipt.Bought.ALONE)),
                2 * soup + rice,
                List.of(),
                List.of(),
                List.of(),
                true,
                0,
                2 * soup + rice,
                0,
                List.of(new Tender("CASH", 2 * soup + rice, 20 * coin, 20 * coin - 2 * soup - rice)),
                List.of(),
                new Serving("Bar", "Kim", "12", 2, null),
                look,
                "https://receipts.example/r/" + "0123456789abcdef".repeat(3),
                1);
    }
}
