package app.comanda.api.ordering.schedule;

import app.comanda.ordering.schedule.FreeSlot;
import java.time.Instant;
import java.util.List;

/** The slots that may be chosen, in order. */
public record SlotListJson(List<SlotJson> slots) {

    /** @param left how many orders it still takes; 0 when it is full */
    public record SlotJson(Instant from, Instant until, int left) {}

    static SlotListJson of(List<FreeSlot> slots) {
        return new SlotListJson(slots.stream()
                .map(slot -> new SlotJson(slot.from(), slot.until(), slot.left()))
                .toList());
    }
}
