package app.comanda.reporting;

import app.comanda.reporting.Evening.LineSum;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle of orders came to, as it is kept: nothing in it can change but with one of the orders. Names that people
 * may change are left out.
 *
 * @param atTables net of orders of parties
 */
record Tally(
        List<Quarter> quarters,
        List<Item> items,
        List<Staff> staff,
        List<Parties> parties,
        List<Rate> taxes,
        List<Cancelled> cancelled,
        long atTables) {

    /** @param begins seconds since 1970 */
    record Quarter(long begins, SalesSum sum, long openOrders, long openAmount) {}

    /** @param lastOrder the newest order that has it, under the name given here */
    record Item(UUID itemId, UUID categoryId, String lastOrder, String name, LineSum sum) {}

    /** What somebody took; {@code guests} without those of parties. */
    record Staff(@Nullable UUID staffId, String takenBy, StaffSum sum) {}

    /** @param guests by visit, of the parties whose first order in this bundle somebody took */
    record Parties(@Nullable UUID staffId, String takenBy, Map<UUID, Long> guests) {}

    record Rate(String name, String percent, long taxable, long amount) {}

    record Cancelled(@Nullable String reason, @Nullable UUID staffId, String takenBy, long count, long amount) {}
}
