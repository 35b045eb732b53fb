package app.comanda.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.Quantity;
import app.comanda.pricing.MoneyCases.ExpectedBill;
import app.comanda.pricing.MoneyCases.MoneyCase;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.refund.Refunding;
import app.comanda.pricing.split.BillSplit;
import app.comanda.pricing.split.GuestBill;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyCasesTest {

    static List<MoneyCase> cases() {
        return MoneyCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBillIsAsWorkedOut(MoneyCase worked) {
        Bill bill = Pricing.price(worked.request()).bill();

        assertEquals(worked.bill(), ExpectedBill.of(bill));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEqualPartsAreAsWorkedOut(MoneyCase worked) {
        long total = Pricing.price(worked.request()).bill().total();

        worked.equalParts().forEach((guests, parts) -> assertEquals(parts, BillSplit.equally(total, guests)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theGuestsColumnsAreAsWorkedOut(MoneyCase worked) {
        PricedBill bill = Pricing.price(worked.request());

        List<GuestBill> guests = BillSplit.byItems(bill, worked.split().shares());

        assertEquals(
                worked.split().guests(), guests.stream().map(GuestBill::totals).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRefundsOfTheFirstLineAreAsWorkedOut(MoneyCase worked) {
        BillLine line = Pricing.price(worked.request()).bill().lines().get(0);
        Quantity sold = Quantity.of(worked.refundOfFirstLine().soldQuantity());
        List<RefundColumns> parts = new ArrayList<>();
        Quantity refunded = Quantity.ZERO;
        for (long step : worked.refundOfFirstLine().steps()) {
            parts.add(Refunding.of(RefundColumns.of(line), sold, refunded, Quantity.of(step)));
            refunded = refunded.plus(Quantity.of(step));
        }

        assertEquals(worked.refundOfFirstLine().parts(), parts);
    }
}
