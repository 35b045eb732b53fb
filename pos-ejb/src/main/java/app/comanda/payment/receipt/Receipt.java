package app.comanda.payment.receipt;

import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.SoldTax;
import app.comanda.ordering.Terms;
import app.comanda.payment.Payment;
import app.comanda.pricing.BillTax;
import app.comanda.tenancy.OutletDetails;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that a receipt says, as values. Amounts in minor units of its currency.
 *
 * @param restaurant the tenant's name
 * @param paidAt when the last payment was taken
 * @param orderDiscount what was taken off the order as a whole, beside the lines' own discounts
 * @param taxesIncluded whether the taxes are within the prices
 * @param refunded what was given back since
 * @param link the address at which the guest can read it; null where none was made
 * @param issue 1 for the original, more for copies
 */
public record Receipt(
        String restaurant,
        String outlet,
        ZoneId zone,
        Locale language,
        Currency currency,
        String orderNumber,
        String receiptNumber,
        ServiceMode serviceMode,
        Instant paidAt,
        List<Line> lines,
        long subtotal,
        long orderDiscount,
        long charges,
        List<Tax> taxes,
        boolean taxesIncluded,
        long tip,
        long total,
        long cashRounding,
        List<Tender> tenders,
        long refunded,
        Serving serving,
        Look look,
        @Nullable String link,
        int issue) {

    public Receipt {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
    }

    /**
     * Where and by whom the guest was served, as far as is known.
     *
     * @param part which part of a split bill, such as {@code 2/3}
     */
    public record Serving(
            @Nullable String terminal,
            @Nullable String cashier,
            @Nullable String table,
            @Nullable Integer covers,
            @Nullable String part) {

        public static final Serving UNKNOWN = new Serving(null, null, null, null, null);
    }

    /**
     * One line as sold.
     *
     * @param quantity decimal string
     * @param unitPrice of one, with its modifiers
     * @param gross before discounts
     * @param discount of this line alone
     * @param discountNames why it was given
     */
    public record Line(
            String name,
            String quantity,
            long unitPrice,
            long gross,
            long discount,
            List<String> modifiers,
            List<String> discountNames) {

        public Line {
            modifiers = List.copyOf(modifiers);
            discountNames = List.copyOf(discountNames);
        }

        static Line of(OrderLine line) {
            long extras = line.modifiers().stream()
                    .mapToLong(modifier -> modifier.price() * modifier.quantity())
                    .sum();
            List<String> modifiers = line.modifiers().stream()
                    .map(modifier ->
                            modifier.quantity() == 1 ? modifier.name() : modifier.quantity() + " × " + modifier.name())
                    .toList();
            return new Line(
                    line.name(),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.unitPrice() + extras,
                    line.gross(),
                    line.lineDiscount(),
                    modifiers,
                    line.discounts().stream().map(GrantedDiscount::name).toList());
        }
    }

    /**
     * One rate.
     *
     * @param percent decimal string
     */
    public record Tax(String name, String percent, long taxable, long amount) {}

    /**
     * Money given.
     *
     * @param amount that settled the order
     * @param tendered what was handed over
     */
    public record Tender(String method, long amount, long tendered, long change) {}

    static Receipt of(
            String restaurant,
            OutletDetails outlet,
            Order order,
            List<Payment> payments,
            Serving serving,
            Look look,
            @Nullable String link,
            int issue) {
        List<Payment> taken = payments.stream()
                .filter(payment -> payment.state() == Payment.State.SUCCEEDED)
                .toList();
        List<Line> lines = order.lines().stream()
                .filter(line -> !line.isVoided())
                .map(Line::of)
                .toList();
        long ofLines = lines.stream().mapToLong(Line::discount).sum();
        Terms terms = order.terms();
        return new Receipt(
                restaurant,
                outlet.name(),
                outlet.timeZone(),
                outlet.language(),
                Currency.getInstance(order.currency()),
                order.number(),
                order.receiptNumber().orElse(order.number()),
                order.serviceMode(),
                taken.isEmpty() ? order.placedAt() : taken.get(taken.size() - 1).createdAt(),
                lines,
                order.subtotal(),
                order.discount() - ofLines,
                order.charges(),
                taxes(terms, order.taxes()),
                terms.rules().pricesIncludeTax(),
                order.tip(),
                order.total(),
                order.cashRounding(),
                taken.stream().map(Receipt::tender).toList(),
                order.refunded(),
                serving,
                look,
                link,
                issue);
    }

    private static List<Tax> taxes(Terms terms, List<BillTax> amounts) {
        return amounts.stream()
                .filter(tax -> tax.taxable() != 0 || tax.amount() != 0)
                .map(tax -> named(terms.tax(tax.id()), tax))
                .toList();
    }

    private static Tax named(SoldTax sold, BillTax tax) {
        return new Tax(sold.name(), sold.percent(), tax.taxable(), tax.amount());
    }

    private static Tender tender(Payment payment) {
        long change = payment.change().orElse(0L);
        return new Tender(payment.method(), payment.amount(), payment.tendered().orElse(payment.amount()), change);
    }

    public boolean isCopy() {
        return issue > 1;
    }

    boolean isPaidInCash() {
        return tenders.stream().anyMatch(tender -> tender.method().equals("CASH"));
    }

    /** A file's name for it, without an ending. */
    public String fileName() {
        return "receipt-" + receiptNumber.replaceAll("[^A-Za-z0-9-]", "_");
    }

    /** What was to be paid, cash rounding included. */
    public long due() {
        return total + cashRounding;
    }
}
