package app.comanda.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Sale} of a {@link BillRequest}, or refuses it. */
final class SaleReader {

    private static final int MOST_LINES = 1_000;
    /** Bounds the work and the explanation; as to taxes, which ones an item carries is kept in the bits of a long. */
    private static final int MOST_OF_ANYTHING_ELSE = 50;

    private final BillRequest request;
    private final Map<String, Integer> placeOfTax = new HashMap<>();

    private SaleReader(BillRequest request) {
        this.request = request;
    }

    static Sale read(BillRequest request) {
        return new SaleReader(request).sale();
    }

    private Sale sale() {
        var currency = Checks.currency(request.currency());
        Rules rules = Checks.present(request.rules(), "rules");
        var rounding = Checks.mode(Rounding.class, rules.rounding(), "rules.rounding");
        var roundAt = Checks.mode(RoundAt.class, rules.roundAt(), "rules.roundAt");
        Long coin = Checks.coin(rules.cashRoundingTo(), "rules.cashRoundingTo");
        Tender tender = Checks.mode(Tender.class, request.tender(), "tender");
        return new Sale(
                currency,
                rules.pricesIncludeTax(),
                rounding,
                roundAt,
                tender == Tender.CASH ? coin : null,
                each(MOST_OF_ANYTHING_ELSE, request.taxes(), "taxes", this::rate),
                each(MOST_LINES, Checks.present(request.lines(), "lines"), "lines", this::line),
                discounts(request.discounts(), "discounts"),
                each(MOST_OF_ANYTHING_ELSE, request.charges(), "charges", this::charge),
                tip());
    }

    private Sale.Rate rate(TaxRate tax, String field) {
        String id = Checks.present(tax.id(), field + ".id");
        if (placeOfTax.putIfAbsent(id, placeOfTax.size()) != null) {
            throw Checks.refusal("tax.duplicate", field + ".id", "stands twice in the list");
        }
        String percent = Checks.present(tax.percent(), field + ".percent");
        return new Sale.Rate(id, named(tax.name(), id), Percent.parse(percent, field + ".percent"), tax.compound());
    }

    private Sale.Line line(OrderedLine line, String field) {
        String id = Checks.present(line.id(), field + ".id");
        return new Sale.Line(
                id,
                named(line.name(), id),
                Checks.quantity(line.quantity(), field + ".quantity"),
                Checks.amount(line.unitPrice(), field + ".unitPrice"),
                each(MOST_OF_ANYTHING_ELSE, line.modifiers(), field + ".modifiers", SaleReader::modifier),
                discounts(line.discounts(), field + ".discounts"),
                carried(line.taxes(), field + ".taxes"));
    }

    private static Sale.Modifier modifier(OrderedModifier modifier, String field) {
        return new Sale.Modifier(
                Checks.amount(modifier.price(), field + ".price"),
                Checks.quantity(modifier.quantity(), field + ".quantity"));
    }

    private static List<Sale.Reduction> discounts(List<Discount> discounts, String field) {
        return each(MOST_OF_ANYTHING_ELSE, discounts, field, SaleReader::discount);
    }

    private static Sale.Reduction discount(Discount discount, String field) {
        Sale.Portion portion = Checks.portion(discount.percent(), discount.amount(), field);
        if (portion.percent() != null && portion.percent().isAboveHundred()) {
            throw Checks.refusal("discount.above_hundred", field + ".percent", "is above 100");
        }
        return new Sale.Reduction(discount.name(), portion);
    }

    private Sale.Fee charge(Charge charge, String field) {
        String id = Checks.present(charge.id(), field + ".id");
        Sale.Portion portion = Checks.portion(charge.percent(), charge.amount(), field);
        return new Sale.Fee(id, named(charge.name(), id), portion, carried(charge.taxes(), field + ".taxes"));
    }

    private Sale.@Nullable Gratuity tip() {
        Tip tip = request.tip();
        if (tip == null) {
            return null;
        }
        Sale.Portion portion = Checks.portion(tip.percent(), tip.amount(), "tip");
        boolean baseMatters = portion.percent() != null || tip.base() != null;
        TipBase base = baseMatters ? Checks.mode(TipBase.class, tip.base(), "tip.base") : TipBase.POST_TAX;
        return new Sale.Gratuity(portion, base);
    }

    private long carried(List<String> taxes, String field) {
        long carried = 0;
        for (int i = 0; i < taxes.size(); i++) {
            String path = field + "[" + i + "]";
            Integer place = placeOfTax.get(Checks.present(taxes.get(i), path));
            if (place == null) {
                throw Checks.refusal("tax.unknown", path, "is not among the bill's taxes");
            }
            if ((carried & 1L << place) != 0) {
                throw Checks.refusal("tax.duplicate", path, "is named twice");
            }
            carried |= 1L << place;
        }
        return carried;
    }

    private static <T, R> List<R> each(int most, List<T> rows, String field, BiFunction<T, String, R> reading) {
        Checks.atMost(most, rows, field);
        List<R> read = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String path = field + "[" + i + "]";
            read.add(reading.apply(Checks.present(rows.get(i), path), path));
        }
        return read;
    }

    private static String named(@Nullable String name, String id) {
        return Objects.requireNonNullElse(name, id);
    }
}
