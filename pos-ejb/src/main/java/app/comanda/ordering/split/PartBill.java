package app.comanda.ordering.split;

import app.comanda.pricing.split.GuestBill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a part shall be.
 *
 * @param seat null where the bill is not split by seat
 */
record PartBill(@Nullable Integer seat, GuestBill guest, List<PartLine> lines, long tip) {

    PartBill {
        lines = List.copyOf(lines);
    }

    PartBill at(int ofSeat) {
        return new PartBill(ofSeat, guest, lines, tip);
    }

    long total() {
        return guest.totals().beforeTip() + tip;
    }
}
