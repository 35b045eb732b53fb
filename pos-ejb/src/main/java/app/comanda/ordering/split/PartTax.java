package app.comanda.ordering.split;

import app.comanda.pricing.BillTax;
import org.jspecify.annotations.Nullable;

/**
 * What a part bears of one tax. Amounts in minor units.
 *
 * @param taxable what of the part carries it, without tax; null on a part that was made before this was kept
 */
public record PartTax(String id, @Nullable Long taxable, long amount) {

    static PartTax of(BillTax tax) {
        return new PartTax(tax.id(), tax.taxable(), tax.amount());
    }
}
