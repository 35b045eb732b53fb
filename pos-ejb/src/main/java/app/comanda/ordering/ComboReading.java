package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.Offer;
import app.comanda.catalog.daypart.Prices;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.LineRequest.ComponentRequest;
import app.comanda.pricing.ComboPricing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes portions of a combo: one of each part, at its share of the combo's price. The shares follow the parts' regular
 * prices in this outlet; a surcharge stays with the part that it is for; a price rule for the combo makes its price, one
 * for a part does not.
 */
final class ComboReading {

    private final PriceBook book;
    private final Prices prices;

    ComboReading(PriceBook book, Prices prices) {
        this.book = book;
        this.prices = prices;
    }

    /**
     * @throws BusinessException naming {@code components} or one of them: {@code combo.too-few}, {@code combo.too-many},
     *     {@code combo.choice-unknown}, {@code item.unavailable}, or what {@link PortionReading} says of single items
     */
    List<Portion> read(PricedItem item, Combo combo, LineRequest line, BigDecimal quantity, String field) {
        if (!line.modifiers().isEmpty()) {
            throw BusinessException.invalid(
                    "modifier.unknown", field + ".modifiers[0]", "Choose modifiers with the parts of the combo.");
        }
        if (quantity.stripTrailingZeros().scale() > 0) {
            throw BusinessException.invalid("order.quantity", field + ".quantity", "Combos are sold whole.");
        }
        List<Combo.Part> parts = combo.choose(wishes(line, field), field + ".components");
        List<PricedItem> sold = parts.stream()
                .map(part -> book.find(part.itemId())
                        .orElseThrow(() -> unavailable("A part of " + item.name(), part, field)))
                .toList();
        Optional<Offer> offer = prices.offer(item);
        List<Long> shares = ComboPricing.spread(
                offer.map(Offer::price).orElse(item.price()),
                sold.stream().map(PricedItem::price).toList());
        ComboPart together = new ComboPart(Ids.next(), item.id(), item.name());
        List<Portion> portions = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Combo.Part part = parts.get(i);
            ComponentRequest wish = part.wish() < 0 ? null : line.components().get(part.wish());
            String at = at(part, field);
            if (!sold.get(i).available()) {
                throw unavailable(sold.get(i).name(), part, field);
            }
            portions.add(new Portion(
                    sold.get(i),
                    shares.get(i) + part.surcharge(),
                    offer.map(Offer::promotion).orElse(null),
                    together,
                    quantity,
                    PortionReading.modifiers(sold.get(i), wish == null ? List.of() : wish.modifiers(), at),
                    note(line, wish, i, at),
                    PortionReading.seat(line.seat(), field),
                    PortionReading.course(line.course(), field),
                    at,
                    Set.of()));
        }
        return portions;
    }

    private List<Combo.Wish> wishes(LineRequest line, String field) {
        List<Combo.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < line.components().size(); i++) {
            ComponentRequest component = line.components().get(i);
            PricedItem item =
                    PortionReading.item(book, component.itemId(), component.sku(), field + ".components[" + i + "]");
            wishes.add(new Combo.Wish(item.id(), component.groupId()));
        }
        return wishes;
    }

    /** What is said of the whole combo the kitchen reads on its first part. */
    private static @Nullable String note(LineRequest line, @Nullable ComponentRequest wish, int number, String at) {
        String own = wish == null ? null : wish.note();
        PortionReading.requireShort(own, at);
        return own == null && number == 0 ? line.note() : own;
    }

    private static BusinessException unavailable(String name, Combo.Part part, String field) {
        return BusinessException.invalid("item.unavailable", at(part, field), name + " can't be sold now.");
    }

    private static String at(Combo.Part part, String field) {
        return field + ".components" + (part.wish() < 0 ? "" : "[" + part.wish() + "]");
    }
}
