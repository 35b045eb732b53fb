package app.comanda.payment.receipt;

import app.comanda.ordering.ComboPart;
import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.split.PartLine;
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
 * @param discounts of the order as a whole, beside the lines' own
 * @param taxesIncluded whether the taxes are within the prices
 * @param refunds what was given back since
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
        List<Named> discounts,
        List<Named> charges,
        List<Tax> taxes,
        boolean taxesIncluded,
        long tip,
        long total,
        long cashRounding,
        List<Tender> tenders,
        List<Refunded> refunds,
        Serving serving,
        Look look,
        @Nullable String link,
        int issue) {

    public Receipt {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
        refunds = List.copyOf(refunds);
    }

    /** @param name empty where it has none, for the usual word */
    public record Named(String name, long amount) {}

    /**
     * Money given back.
     *
     * @param method by which it was paid, and so went back
     * @param receiptNumber of the refund
     */
    public record Refunded(String method, String receiptNumber, long amount) {}

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

        Serving ofPart(String which) {
            return new Serving(terminal, cashier, table, covers, which);
        }
    }

    /**
     * One line as sold.
     *
     * @param quantity decimal string
     * @param unitPrice of one, with its modifiers
     * @param gross before discounts
     * @param discount of this line alone
     * @param discountNames why it was given
     * @param bought how it came to its price
     */
    public record Line(
            String name,
            String quantity,
            long unitPrice,
            long gross,
            long discount,
            List<String> modifiers,
            List<String> discountNames,
            Bought bought) {

        public Line {
            modifiers = List.copyOf(modifiers);
            discountNames = List.copyOf(discountNames);
        }

        /** Of a part of the bill: how much of the line is its. */
        Line share(PartLine its) {
            return new Line(
                    name,
                    quantity,
                    unitPrice,
                    its.gross(),
                    its.lineDiscount(),
                    modifiers,
                    discountNames,
                    bought.shared(its));
        }

        static Line of(OrderLine line) {
            long extras = line.item().modifiers().stream()
                    .mapToLong(modifier -> modifier.price() * modifier.quantity())
                    .sum();
            List<String> modifiers = line.item().modifiers().stream()
                    .map(modifier ->
                            modifier.quantity() == 1 ? modifier.name() : modifier.quantity() + " × " + modifier.name())
                    .toList();
            return new Line(
                    line.name(),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.item().unitPrice() + extras,
                    line.sums().gross(),
                    line.sums().lineDiscount(),
                    modifiers,
                    line.discounts().stream().map(GrantedDiscount::name).toList(),
                    new Bought(
                            line.item().combo().orElse(null),
                            line.item().promotion().orElse(null),
                            null));
        }
    }

    /**
     * How a line was bought.
     *
     * @param combo that it is a part of
     * @param promotion whose price it has
     * @param share how much of it is this part's of a split bill, such as {@code 1/2}; null for all
     */
    public record Bought(
            @Nullable ComboPart combo,
            @Nullable String promotion,
            @Nullable String share) {

        public static final Bought ALONE = new Bought(null, null, null);

        Bought shared(PartLine its) {
            return its.shares() == its.ofShares()
                    ? this
                    : new Bought(combo, promotion, its.shares() + "/" + its.ofShares());
        }
    }

    /**
     * One rate.
     *
     * @param percent decimal string
     * @param taxable what it falls on; null on a part of a bill that was split before this was kept
     */
    public record Tax(String name, String percent, @Nullable Long taxable, long amount) {}

    /**
     * Money given.
     *
     * @param amount that settled the order
     * @param tendered what was handed over
     */
    public record Tender(String method, long amount, long tendered, long change) {}

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
