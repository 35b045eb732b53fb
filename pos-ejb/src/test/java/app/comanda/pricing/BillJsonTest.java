package app.comanda.pricing;

import static app.comanda.pricing.Receipts.AMERICAN;
import static app.comanda.pricing.Receipts.line;
import static app.comanda.pricing.Receipts.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and bills go over the wire as they are. */
class BillJsonTest {

    private static final String REQUEST = """
            {"currency": "USD", "tender": "CASH",
             "rules": {"pricesIncludeTax": false, "rounding": "HALF_UP", "roundAt": "LINE"},
             "lines": [{"id": "tea", "unitPrice": %s, "quantity": %s}]}
            """;

    @Test
    void whatIsLeftOutIsNone() {
        BillRequest request = Json.read(REQUEST.formatted("300", "\"2\""), BillRequest.class);

        assertEquals(600, Pricing.price(request).bill().due());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.5", "true", "1e3"})
    void aQuantityIsATextAndNothingElse(String quantity) {
        assertThrows(
                IllegalArgumentException.class, () -> Json.read(REQUEST.formatted("300", quantity), BillRequest.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.00", "\"300\"", "null", "1e30"})
    void aPriceIsAWholeNumberOfMinorUnits(String price) {
        assertThrows(
                IllegalArgumentException.class, () -> Json.read(REQUEST.formatted(price, "\"1\""), BillRequest.class));
    }

    @Test
    void aBillIsReadAsItWasWritten() {
        Bill bill = Receipts.bill(order(AMERICAN, List.of(), List.of(line("tea", 300, "2"))));

        assertEquals(bill, Json.read(Json.write(bill), Bill.class));
    }
}
