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
                order.channel().name(),
                order.preparation().name(),
                order.settlement().name(),
                order.currency(),
                order.subtotal(),
                order.discount(),
                order.charges(),
                order.tax(),
                taxes(order),
                order.tip(),
                order.total(),
                order.cashRounding(),
                order.paid(),
                order.due(),
                order.refunded(),
                order.parts(),
                order.note().orElse(null),
                order.cancelReason().orElse(null),
                order.takenBy(),
                order.businessDate(),
                order.placedAt(),
                order.scheduledFor().orElse(null),
                order.version(),
                order.visitId().orElse(null),
                order.covers().orElse(null),
                order.tableName().orElse(null),
                order.mergedInto().orElse(null),
                order.courses(),
                order.owner(),
                HoldJson.of(order),
                order.terms().discounts(),
                OrderChargeJson.of(order.terms()),
                lines,
                voided);
    }

    private static List<TaxJson> taxes(Order order) {
        Terms terms = order.terms();
        return order.taxes().stream()
                .filter(tax -> tax.taxable() != 0 || tax.amount() != 0)
                .map(tax -> TaxJson.of(terms.tax(tax.id()), tax))
                .toList();
    }
}
