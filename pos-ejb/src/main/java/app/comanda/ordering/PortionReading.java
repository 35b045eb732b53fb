package app.comanda.ordering;

import app.comanda.catalog.Choice;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.Offer;
import app.comanda.catalog.daypart.Prices;
import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what was asked for in the price book, and refuses what is not on it. */
final class PortionReading {

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final int LONGEST_NOTE = 200;
    static final int MOST_SEATS = 99;

    private PortionReading() {}

    /**
     * @throws BusinessException naming the line and field: {@code order.empty}, {@code order.too-many-lines}, {@code
     *     item.unknown}, {@code item.unavailable}, {@code order.quantity}, {@code order.seat}, {@code order.course}, {@code text.too-long}, or a modifier's or a combo's
     */
    static List<Portion> read(PriceBook book, Prices prices, List<LineRequest> lines) {
        if (lines.isEmpty()) {
            throw BusinessException.invalid("order.empty", "lines", "An order has at least one line.");
        }
        if (lines.size() > Lines.MOST) {
            throw BusinessException.invalid(
                    "order.too-many-lines", "lines", "An order has at most " + Lines.MOST + " lines.");
        }
        ComboReading combos = new ComboReading(book, prices);
        List<Portion> portions = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            LineRequest line = lines.get(i);
            String field = "lines[" + i + "]";
            PricedItem item = item(book, line.itemId(), line.sku(), field);
            if (!item.available()) {
                throw BusinessException.invalid("item.unavailable", field, item.name() + " can't be sold now.");
            }
            requireShort(line.note(), field);
            BigDecimal quantity = quantity(line.quantity(), field);
            Optional<Combo> combo = book.combo(item.id());
            if (combo.isPresent()) {
                portions.addAll(combos.read(item, combo.get(), line, quantity, field));
            } else {
                portions.add(portion(prices, item, line, quantity, field));
            }
        }
        return portions;
    }

    private static Portion portion(
            Prices prices, PricedItem item, LineRequest line, BigDecimal quantity, String field) {
        if (!line.components().isEmpty()) {
            throw BusinessException.invalid(
                    "combo.none", field + ".components", item.name() + " is no combo and has no components.");
        }
        Optional<Offer> offer = prices.offer(item);
        return new Portion(
                item,
                offer.isPresent() ? offer.get().price() : item.price(),
                offer.isPresent() ? offer.get().promotion() : null,
                null,
                quantity,
                modifiers(item, line.modifiers(), field),
                line.note(),
                seat(line.seat(), field),
                course(line.course(), field),
                field,
                Set.of());
    }

    static @Nullable Integer seat(@Nullable Integer seat, String field) {
        return within(seat, MOST_SEATS, "order.seat", field + ".seat");
    }

    static @Nullable Integer course(@Nullable Integer course, String field) {
        return within(course, Courses.LAST, "order.course", field + ".course");
    }

    static List<SoldModifier> modifiers(PricedItem item, List<LineRequest.ModifierRequest> asked, String field) {
        List<Choice> choices = asked.stream()
                .map(modifier -> new Choice(modifier.id(), modifier.quantity()))
                .toList();
        return item.choose(choices, field + ".").stream()
                .map(chosen -> new SoldModifier(chosen.id(), chosen.name(), chosen.unitPrice(), chosen.quantity()))
                .toList();
    }

    static void requireShort(@Nullable String note, String field) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw BusinessException.invalid(
                    "text.too-long", field + ".note", "At most " + LONGEST_NOTE + " characters.");
        }
    }

    static PricedItem item(PriceBook book, @Nullable UUID id, @Nullable String sku, String field) {
        if ((id == null) == (sku == null)) {
            throw BusinessException.invalid("item.missing", field + ".itemId", "Name the item by its id or its SKU.");
        }
        return (id != null ? book.find(id) : book.findBySku(java.util.Objects.requireNonNull(sku)))
                .orElseThrow(() -> BusinessException.invalid(
                        "item.unknown",
                        field + (id != null ? ".itemId" : ".sku"),
                        "There is no such item on this outlet's menu."));
    }

    private static @Nullable Integer within(@Nullable Integer number, int last, String code, String field) {
        if (number != null && (number < 1 || number > last)) {
            throw BusinessException.invalid(code, field, "Give a number from 1 to " + last + ".");
        }
        return number;
    }

    static BigDecimal quantity(String text, String field) {
        BigDecimal quantity = QUANTITY.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0) {
            throw BusinessException.invalid(
                    "order.quantity",
                    field + ".quantity",
                    "A quantity is above 0, at most 10000, with at most three decimals.");
        }
        return quantity;
    }
}
