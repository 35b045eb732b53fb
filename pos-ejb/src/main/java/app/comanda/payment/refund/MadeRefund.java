package app.comanda.payment.refund;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One act of refunding: what it gave to which payments, and of what.
 *
 * @param tenders at least one
 */
public record MadeRefund(List<Refund> tenders, List<RefundLine> lines) {

    public MadeRefund {
        tenders = List.copyOf(tenders);
        lines = List.copyOf(lines);
    }

    static List<MadeRefund> of(List<Refund> tenders, List<RefundLine> lines) {
        Map<UUID, List<Refund>> byAct = new LinkedHashMap<>();
        tenders.forEach(tender ->
                byAct.computeIfAbsent(tender.actId(), act -> new ArrayList<>()).add(tender));
        return byAct.entrySet().stream()
                .map(act -> new MadeRefund(
                        act.getValue(),
                        lines.stream()
                                .filter(line -> line.actId().equals(act.getKey()))
                                .toList()))
                .toList();
    }

    /** For what all of its tenders share. */
    public Refund head() {
        return tenders.get(0);
    }

    /** Minor units that left, cash rounding included. */
    public long amount() {
        return tenders.stream().mapToLong(Refund::amount).sum();
    }

    public long cashRounding() {
        return tenders.stream().mapToLong(Refund::cashRounding).sum();
    }
}
