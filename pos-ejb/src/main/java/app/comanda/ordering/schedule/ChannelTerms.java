package app.comanda.ordering.schedule;

import app.comanda.kernel.BusinessException;
import java.util.List;

/**
 * How a channel takes orders.
 *
 * @param offered false for a channel that the outlet does not have
 * @param leadMinutes from ordering to the food being ready, 0 to 1,440; a pickup time lies at least so far ahead, and the
 *     kitchen hears of a scheduled order so long before its time
 * @param daysAhead how many days after today may be chosen, 0 to 60
 * @param slots none: no orders for later, and no limit for those of now
 */
public record ChannelTerms(boolean offered, int leadMinutes, int daysAhead, List<SlotWindow> slots) {

    private static final int MOST_SLOT_WINDOWS = 50;

    public static final ChannelTerms USUAL = new ChannelTerms(true, 15, 7, List.of());

    /** @throws BusinessException {@code channel.lead}, {@code channel.days-ahead}, {@code slot.too-many}, or a slot's */
    public ChannelTerms {
        slots = List.copyOf(slots);
        if (leadMinutes < 0 || leadMinutes > 1_440) {
            throw BusinessException.invalid("channel.lead", "leadMinutes", "Preparing takes 0 to 1440 minutes.");
        }
        if (daysAhead < 0 || daysAhead > 60) {
            throw BusinessException.invalid("channel.days-ahead", "daysAhead", "Guests may order 0 to 60 days ahead.");
        }
        if (slots.size() > MOST_SLOT_WINDOWS) {
            throw BusinessException.invalid(
                    "slot.too-many", "slots", "A channel has at most " + MOST_SLOT_WINDOWS + " rows of slots.");
        }
        SlotWindow.check(slots);
    }
}
