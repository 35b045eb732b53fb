package app.comanda.ordering;

import app.comanda.catalog.Choice;
import app.comanda.catalog.ItemLabel;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.daypart.Offer;
import app.comanda.catalog.daypart.Prices;
import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads printed lines: as they were sold, and beside that as the menu of now would have sold them. */
final class PrintedReading {

    /** Of what is on no menu any more; reports call it deleted. */
    private static final UUID NO_CATEGORY = new UUID(0, 0);

    private static final int LONGEST_NAME = 200;

    private final PriceBook book;
    private final Prices prices;

    PrintedReading(PriceBook book, Prices prices) {
        this.book = book;
        this.prices = prices;
    }

    /** @throws BusinessException naming the field of what no line can have */
    List<PrintedPortion> read(List<PrintedLine> lines) {
        if (lines.isEmpty()) {
            throw BusinessException.invalid("order.empty", "lines", "An order has at least one line.");
        }
        return IntStream.range(0, lines.size())
                .mapToObj(i -> read(lines.get(i), "lines[" + i + "]"))
                .toList();
    }

    private PrintedPortion read(PrintedLine line, String field) {
        if (line.name().isBlank() || line.name().length() > LONGEST_NAME) {
            throw BusinessException.invalid("text.too-long", field + ".name", "At most 200 characters.");
        }
        PortionReading.requireShort(line.note(), field);
        Optional<PricedItem> known = book.find(line.itemId());
        Portion portion = new Portion(
                sold(line, known),
                line.unitPrice(),
                line.promotion(),
                line.combo(),
                PortionReading.quantity(line.quantity(), field),
                line.modifiers(),
                line.note(),
                PortionReading.seat(line.seat(), field),
                PortionReading.course(line.course(), field),
                field,
                Set.of());
        return new PrintedPortion(
                line.id(), portion, known.map(item -> asked(line, item)).orElse(portion));
    }

    /** What is sold is what was printed; what it cost and where it belongs, the menu knows. */
    private static PricedItem sold(PrintedLine line, Optional<PricedItem> known) {
        return new PricedItem(
                line.itemId(),
                line.name(),
                known.flatMap(PricedItem::sku),
                known.map(PricedItem::categoryId).orElse(NO_CATEGORY),
                line.unitPrice(),
                known.map(PricedItem::cost).orElse(0L),
                true,
                line.taxes(),
                List.of(),
                known.map(PricedItem::label).orElse(ItemLabel.NONE));
    }

    /** The price of a part of a combo follows from the whole; it is believed. */
    private Portion asked(PrintedLine line, PricedItem item) {
        long unitPrice = line.combo() != null
                ? line.unitPrice()
                : prices.offer(item).map(Offer::price).orElse(item.price());
        return new Portion(
                item,
                unitPrice,
                null,
                line.combo(),
                PortionReading.quantity(line.quantity(), ""),
                line.combo() == null ? modifiers(line, item) : line.modifiers(),
                null,
                null,
                null,
                "",
                Set.of());
    }

    /** Modifiers that can't be had like this now are taken as printed. */
    private static List<SoldModifier> modifiers(PrintedLine line, PricedItem item) {
        try {
            List<Choice> choices = line.modifiers().stream()
                    .map(modifier -> new Choice(modifier.id(), modifier.quantity()))
                    .toList();
            return item.choose(choices, "").stream()
                    .map(chosen -> new SoldModifier(chosen.id(), chosen.name(), chosen.unitPrice(), chosen.quantity()))
                    .toList();
        } catch (BusinessException e) {
            return line.modifiers();
        }
    }
}
