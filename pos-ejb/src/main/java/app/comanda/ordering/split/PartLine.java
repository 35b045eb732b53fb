package app.comanda.ordering.split;

import app.comanda.pricing.BillLine;
import java.util.UUID;

/**
 * What a part has of one line. Amounts in minor units.
 *
 * @param shares how many of {@code ofShares} are this part's
 */
public record PartLine(
        UUID lineId,
        long shares,
        long ofShares,
        long gross,
        long lineDiscount,
        long orderDiscount,
        long net,
        long tax) {

    static PartLine of(BillLine line, long shares, long ofShares) {
        return new PartLine(
                UUID.fromString(line.id()),
                shares,
                ofShares,
                line.gross(),
                line.lineDiscount(),
                line.orderDiscount(),
                line.net(),
                line.tax());
    }
}
