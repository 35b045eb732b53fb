package app.comanda.ordering.split;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.OrderLine;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.split.BillSplit;
import app.comanda.pricing.split.GuestBill;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who has what of which line, refuses what makes no sense, and has the money engine divide. */
final class ItemShares {

    /** Above it a weight is a slip of the finger; small enough that sums stay exact. */
    private static final long LARGEST_WEIGHT = 1_000_000;

    private final SplitOrder order;
    private final int parts;
    private final List<List<Long>> weights;

    ItemShares(SplitOrder order, List<LineShares> shares) {
        this(order, shares, countParts(shares));
    }

    ItemShares(SplitOrder order, List<LineShares> shares, int parts) {
        this.order = order;
        this.parts = parts;
        this.weights = inOrderOfBill(shares);
        requireSomethingForEach();
    }

    List<PartBill> parts() {
        List<GuestBill> guests = BillSplit.byItems(order.bill(), weights);
        long[] tips = BillSplit.tips(order.bill().bill().tip(), guests);
        List<PartBill> bills = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            bills.add(new PartBill(null, guests.get(part), lines(guests.get(part), part), tips[part]));
        }
        return bills;
    }

    private List<PartLine> lines(GuestBill guest, int part) {
        List<PartLine> lines = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            BillLine line = guest.lines().get(i);
            long share = weights.get(i).get(part);
            if (share > 0) {
                long all = weights.get(i).stream().mapToLong(Long::longValue).sum();
                lines.add(PartLine.of(line, share, all));
            }
        }
        return lines;
    }

    private static int countParts(List<LineShares> shares) {
        if (shares.isEmpty()) {
            throw BusinessException.invalid("split.shares", "shares", "Say who has what.");
        }
        int parts = shares.get(0).weights().size();
        SplitPlan.requireSensible(parts, "shares[0].weights");
        return parts;
    }

    private List<List<Long>> inOrderOfBill(List<LineShares> shares) {
        Map<UUID, List<Long>> byLine = new HashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            String field = "shares[" + i + "]";
            UUID line = known(shares.get(i).lineId(), field + ".lineId");
            if (byLine.put(line, weights(shares.get(i).weights(), field + ".weights")) != null) {
                throw BusinessException.invalid("split.line", field + ".lineId", "This line is named twice.");
            }
        }
        List<List<Long>> ordered = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            List<Long> given = byLine.get(line.id());
            if (given == null) {
                throw BusinessException.invalid(
                        "split.shares", "shares", "Nobody has line " + line.position() + ", " + line.name() + ".");
            }
            ordered.add(given);
        }
        return ordered;
    }

    private UUID known(@Nullable UUID line, String field) {
        if (line == null || order.lines().stream().noneMatch(of -> of.id().equals(line))) {
            throw BusinessException.invalid("split.line", field, "There is no such line on this bill.");
        }
        return line;
    }

    private List<Long> weights(List<@Nullable Long> given, String field) {
        if (given.size() != parts) {
            throw BusinessException.invalid("split.weights", field, "One for each of the " + parts + " parts.");
        }
        List<Long> read = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            Long weight = given.get(i);
            if (weight == null || weight < 0 || weight > LARGEST_WEIGHT) {
                throw BusinessException.invalid(
                        "split.weights", field + "[" + i + "]", "A weight is 0 to " + LARGEST_WEIGHT + ".");
            }
            read.add(weight);
        }
        if (read.stream().allMatch(weight -> weight == 0)) {
            throw BusinessException.invalid("split.weights", field, "Somebody must have this line.");
        }
        return read;
    }

    private void requireSomethingForEach() {
        for (int part = 0; part < parts; part++) {
            int of = part;
            if (weights.stream().allMatch(line -> line.get(of) == 0)) {
                throw BusinessException.invalid(
                        "split.shares", "shares", "Part " + (part + 1) + " has nothing of any line.");
            }
        }
    }
}
