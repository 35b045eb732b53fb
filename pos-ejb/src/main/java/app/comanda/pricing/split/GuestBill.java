package app.comanda.pricing.split;

import app.comanda.pricing.BillCharge;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.BillTax;
import java.util.List;

/**
 * One guest's part of a bill that was split by items.
 *
 * @param lines beside the bill's lines: the guest's share of each, all 0 where they have none
 * @param charges beside the bill's charges, likewise
 * @param taxes beside the bill's taxes: what the guest bears of each, and of what
 */
public record GuestBill(GuestTotals totals, List<BillLine> lines, List<BillCharge> charges, List<BillTax> taxes) {

    public GuestBill {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        taxes = List.copyOf(taxes);
    }
}
