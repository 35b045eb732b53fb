package app.comanda.api.ordering;

import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.PartLine;
import app.comanda.ordering.split.PartTax;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a split bill. Amounts in minor units of the order's currency. */
public record BillPartJson(
        UUID id,
        int number,
        String how,
        @Nullable Integer seat,
        List<PartLineJson> lines,
        long subtotal,
        long discount,
        long charges,
        long tax,
        List<PartTax> taxes,
        long tip,
        long total,
        long cashRounding,
        long paid,
        long due,
        long refunded,
        String settlement,
        @Nullable String receiptNumber) {

    /** A share of a line: so many of all shares. */
    public record PartLineJson(UUID lineId, long shares, long ofShares, long gross, long discount, long net, long tax) {

        static PartLineJson of(PartLine line) {
            return new PartLineJson(
                    line.lineId(),
                    line.shares(),
                    line.ofShares(),
                    line.gross(),
                    line.lineDiscount() + line.orderDiscount(),
                    line.net(),
                    line.tax());
        }
    }

    static List<BillPartJson> all(List<BillPart> parts) {
        return parts.stream().map(BillPartJson::of).toList();
    }

    private static BillPartJson of(BillPart part) {
        return new BillPartJson(
                part.id(),
                part.number(),
                part.how().name(),
                part.seat().orElse(null),
                part.lines().stream().map(PartLineJson::of).toList(),
                part.subtotal(),
                part.discount(),
                part.charges(),
                part.tax(),
                part.taxes(),
                part.tip(),
                part.total(),
                part.cashRounding(),
                part.paid(),
                part.due(),
                part.refunded(),
                part.settlement().name(),
                part.receiptNumber().orElse(null));
    }
}
