package app.comanda.api.ordering;

import app.comanda.ordering.Terms;
import app.comanda.pricing.Charge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A charge on an order, such as service.
 *
 * @param percent of the lines after discounts; null where it is an amount
 * @param amount minor units; null where it is a percentage
 * @param removed whether it was taken off the bill
 */
public record OrderChargeJson(
        @Nullable String id,
        @Nullable String name,
        @Nullable String percent,
        @Nullable Long amount,
        boolean removed) {

    static List<OrderChargeJson> of(Terms terms) {
        return Stream.concat(
                        terms.charges().stream()
                                .map(charge -> new OrderChargeJson(
                                        charge.id(), charge.name(), charge.percent(), charge.amount(), false)),
                        terms.waived().stream().map(OrderChargeJson::removed))
                .toList();
    }

    private static OrderChargeJson removed(Charge charge) {
        return new OrderChargeJson(charge.id(), charge.name(), charge.percent(), charge.amount(), true);
    }
}
