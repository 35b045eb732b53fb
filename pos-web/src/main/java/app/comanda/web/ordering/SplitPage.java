package app.comanda.web.ordering;

import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.split.BillSplitting;
import app.comanda.ordering.split.LineShares;
import app.comanda.ordering.split.SplitPlan;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dialog in which a bill is split, and the button that makes it one again. */
@Named
@ViewScoped
public class SplitPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    @EJB
    BillSplitting splitting;

    @Inject
    Texts texts;

    private @Nullable UUID orderId;
    private long version;
    private String currency = "";
    private SplitPlan.How how = SplitPlan.How.EQUAL;
    private int parts = SplitPlan.FEWEST_PARTS;
    private List<Line> lines = List.of();
    private List<Share> shares = List.of();

    /** A line, and on which bills it shall be: on several, they share it. */
    public static final class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID id;
        private final String name;
        private List<String> bills = new ArrayList<>(List.of("1"));

        Line(OrderLine line) {
            id = line.id();
            name = line.quantity().stripTrailingZeros().toPlainString() + " × " + line.name();
        }

        public String getName() {
            return name;
        }

        public List<String> getBills() {
            return bills;
        }

        public void setBills(List<String> bills) {
            this.bills = bills;
        }

        private LineShares shares(int parts) {
            return new LineShares(
                    id,
                    IntStream.rangeClosed(1, parts)
                            .mapToObj(bill -> bills.contains(String.valueOf(bill)) ? 1L : 0L)
                            .toList());
        }
    }

    /** What one of them pays. */
    public static final class Share implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable BigDecimal amount;

        public @Nullable BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(@Nullable BigDecimal amount) {
            this.amount = amount;
        }
    }

    public void begin(Order order) {
        orderId = order.id();
        version = order.version();
        currency = order.currency();
        how = SplitPlan.How.EQUAL;
        lines = order.lines().stream().map(Line::new).toList();
        divideInto(SplitPlan.FEWEST_PARTS);
    }

    public String split() {
        int made = splitting
                .split(Objects.requireNonNull(orderId), plan(), version)
                .size();
        texts.tell("split.done", made);
        return again();
    }

    private SplitPlan plan() {
        return switch (how) {
            case EQUAL -> new SplitPlan.Equal(parts);
            case BY_SEAT -> new SplitPlan.BySeat(List.of());
            case BY_ITEM ->
                new SplitPlan.ByItem(
                        lines.stream().map(line -> line.shares(parts)).toList());
            case AMOUNT ->
                new SplitPlan.Amount(shares.stream()
                        .map(share -> Amounts.minor(share.amount, currency, "amount"))
                        .toList());
        };
    }

    public String join(Order order) {
        orderId = order.id();
        splitting.join(order.id(), order.version());
        texts.tell("split.joined");
        return again();
    }

    private String again() {
        return "/ordering/order?faces-redirect=true&id=" + orderId;
    }

    public boolean isPossible(@Nullable Order order) {
        return order != null && order.life().allows(OrderAct.SPLIT_BILL) && order.total() > 0;
    }

    public boolean isReversible(@Nullable Order order) {
        return order != null && order.life().allows(OrderAct.JOIN_BILLS);
    }

    public SplitPlan.How[] getHows() {
        return SplitPlan.How.values();
    }

    /** The bills to come, by number. */
    public List<String> getBills() {
        return IntStream.rangeClosed(1, parts).mapToObj(String::valueOf).toList();
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Share> getShares() {
        return shares;
    }

    public int getDigits() {
        return Amounts.digits(currency);
    }

    public int getMost() {
        return MOST;
    }

    public SplitPlan.How getHow() {
        return how;
    }

    public void setHow(SplitPlan.How how) {
        this.how = how;
    }

    public int getParts() {
        return parts;
    }

    public void setParts(int parts) {
        if (parts != this.parts) {
            divideInto(parts);
        }
    }

    private void divideInto(int wanted) {
        parts = Math.min(MOST, Math.max(SplitPlan.FEWEST_PARTS, wanted));
        shares = Stream.generate(Share::new).limit(parts).toList();
    }
}
