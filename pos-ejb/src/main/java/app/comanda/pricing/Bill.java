package app.comanda.pricing;

import java.util.List;

/**
 * What a bill comes to, in minor units of its currency.
 *
 * @param lines in the order of the request
 * @param charges in the order of the request
 * @param taxes in the order of the request, those nobody carries with 0
 * @param subtotal the lines before any discount
 * @param discount all discounts, of lines and order
 * @param tax all taxes, within the prices or on top
 * @param total what is owed, tip included, before cash rounding
 * @param cashRounding {@code due − total}: negative where the guest saves; 0 unless paid in cash
 * @param due what the guest pays
 * @param explanation how every figure came about, in the order of the calculation
 */
public record Bill(
        List<BillLine> lines,
        List<BillCharge> charges,
        List<BillTax> taxes,
        long subtotal,
        long discount,
        long tax,
        long tip,
        long total,
        long cashRounding,
        long due,
        List<Step> explanation) {

    public Bill {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        taxes = List.copyOf(taxes);
        explanation = List.copyOf(explanation);
    }

    /** The total less the tip. */
    public long beforeTip() {
        return total - tip;
    }
}
