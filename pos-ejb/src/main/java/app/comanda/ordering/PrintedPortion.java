package app.comanda.ordering;

import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.OrderedModifier;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A printed line, ready to be booked.
 *
 * @param id of the line, chosen by the device
 * @param asked what the menu of now would have asked for it
 */
record PrintedPortion(UUID id, Portion sold, Portion asked) {

    PrintedPortion counted(Set<UUID> subjects) {
        return new PrintedPortion(id, sold.counted(subjects), asked);
    }

    OrderedLine asSold() {
        return ordered(sold);
    }

    OrderedLine asAsked() {
        return ordered(asked);
    }

    private OrderedLine ordered(Portion portion) {
        return new OrderedLine(
                id.toString(),
                portion.unitPrice(),
                portion.quantity().toPlainString(),
                portion.modifiers().stream()
                        .map(modifier -> new OrderedModifier(modifier.price(), Integer.toString(modifier.quantity())))
                        .toList(),
                List.of(),
                portion.item().taxIds().stream().map(UUID::toString).toList(),
                portion.item().name());
    }
}
