package app.comanda.api.ordering;

import app.comanda.ordering.CourseProgress;
import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.SoldTax;
import app.comanda.ordering.Terms;
import app.comanda.pricing.BillTax;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as clients see it. Amounts in minor units of its currency. */
public record OrderJson(
        UUID id,
        String number,
        @Nullable String receiptNumber,
        UUID outletId,
        String serviceMode,
        String channel,
        String preparation,
        String settlement,
        String currency,
        long subtotal,
        long discount,
        long charges,
        long tax,
        List<TaxJson> taxes,
        long tip,
        long total,
        long cashRounding,
        long paid,
        long due,
        long refunded,
        int parts,
        @Nullable String note,
        @Nullable String cancelReason,
        String takenBy,
        LocalDate businessDate,
        Instant placedAt,
        @Nullable Instant scheduledFor,
        long version,
        @Nullable UUID visitId,
        @Nullable Integer covers,
        @Nullable String table,
        @Nullable UUID mergedInto,
        List<CourseProgress> courses,
        String owner,
        @Nullable HoldJson hold,
        List<GrantedDiscount> discounts,
        List<OrderChargeJson> serviceCharges,
        @Nullable List<OrderLineJson> lines,
        @Nullable List<OrderLineJson> voidedLines) {

    /** What one tax comes to. */
    public record TaxJson(String id, String name, String percent, long taxable, long amount) {

        static TaxJson of(SoldTax sold, BillTax tax) {
            return new TaxJson(sold.id(), sold.name(), sold.percent(), tax.taxable(), tax.amount());
        }
    }

    public static OrderJson of(Order order) {
        return of(order, lines(order.lines()), lines(order.voidedLines()));
    }

    /** For lists: without the lines. */
    public static OrderJson summary(Order order) {
        return of(order, null, null);
    }

    private static List<OrderLineJson> lines(List<OrderLine> lines) {
        return lines.stream().map(OrderLineJson::of).toList();
    }

    private static OrderJson of(
            Order order, @Nullable List<OrderLineJson> lines, @Nullable List<OrderLineJson> voided) {
        return new OrderJson(
                order.id(),
                order.number(),
                order.receiptNumber().orElse(null),
                order.outletId(),
                order.serviceMode().name(),
                order.origin().channel().name(),
                order.progress().preparation().name(),
                order.balance().settlement().name(),
                order.currency(),
                order.balance().subtotal(),
                order.balance().discount(),
                order.balance().charges(),
                order.balance().tax(),
                taxes(order),
                order.balance().tip(),
                order.total(),
                order.balance().cashRounding(),
                order.balance().paid(),
                order.due(),
                order.balance().refunded(),
                order.progress().parts(),
                order.note().orElse(null),
                order.progress().cancelReason().orElse(null),
                order.origin().takenBy(),
                order.origin().businessDate(),
                order.origin().placedAt(),
                order.origin().scheduledFor().orElse(null),
                order.version(),
                order.service().visitId().orElse(null),
                order.service().covers().orElse(null),
                order.service().tableName().orElse(null),
                order.progress().mergedInto().orElse(null),
                order.cooking().courses(),
                order.owner(),
                HoldJson.of(order),
                order.bill().terms().discounts(),
                OrderChargeJson.of(order.bill().terms()),
                lines,
                voided);
    }

    private static List<TaxJson> taxes(Order order) {
        Terms terms = order.bill().terms();
        return order.bill().taxes().stream()
                .filter(tax -> tax.taxable() != 0 || tax.amount() != 0)
                .map(tax -> TaxJson.of(terms.tax(tax.id()), tax))
                .toList();
    }
}
