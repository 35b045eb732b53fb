package app.comanda.ordering;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as a device sold and printed it while nobody could be asked.
 *
 * @param id chosen by the device
 * @param itemId of the menu by which it was sold; the item may be gone since
 * @param quantity decimal string above 0, at most 10,000, at most three decimals
 * @param unitPrice as printed, minor units
 * @param modifiers with their printed prices
 * @param taxes ids of those that fall on it
 * @param promotion name of the price rule that made the price
 * @param combo the combo that it is a part of
 */
public record PrintedLine(
        UUID id,
        UUID itemId,
        String name,
        String quantity,
        long unitPrice,
        List<SoldModifier> modifiers,
        List<UUID> taxes,
        @Nullable String note,
        @Nullable Integer seat,
        @Nullable Integer course,
        @Nullable String promotion,
        @Nullable ComboPart combo) {

    public PrintedLine {
        modifiers = List.copyOf(modifiers);
        taxes = List.copyOf(taxes);
    }
}
