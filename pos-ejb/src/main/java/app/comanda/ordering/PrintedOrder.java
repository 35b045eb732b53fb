package app.comanda.ordering;

import app.comanda.pricing.Charge;
import app.comanda.pricing.Rules;
import app.comanda.pricing.TaxRate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as a device took and printed it while nobody could be asked.
 *
 * @param id chosen by the device
 * @param number as printed; null to take one of the server's
 * @param at when it was taken
 * @param menuVersion of the menu by which it was sold
 * @param visitId the party at a table; forgotten where there is none any more
 * @param rules by which the printed bill was reckoned
 * @param total as printed
 */
public record PrintedOrder(
        UUID id,
        UUID outletId,
        @Nullable String number,
        Instant at,
        ServiceMode serviceMode,
        long menuVersion,
        String currency,
        @Nullable UUID visitId,
        @Nullable Integer covers,
        @Nullable String tableName,
        @Nullable String note,
        OrderRequest.Sending sending,
        Rules rules,
        List<TaxRate> taxes,
        List<Charge> charges,
        long tip,
        List<PrintedLine> lines,
        long total) {

    public PrintedOrder {
        taxes = List.copyOf(taxes);
        charges = List.copyOf(charges);
        lines = List.copyOf(lines);
    }

    /** Whether nothing was ordered yet, as by a guest who leaves a card first. */
    boolean isOnlyOpened() {
        return lines.isEmpty() && sending == OrderRequest.Sending.LATER;
    }

    Terms terms() {
        return new Terms(rules, SoldTax.printed(taxes), List.of(), charges, null, List.of(), null).withTip(tip);
    }
}
