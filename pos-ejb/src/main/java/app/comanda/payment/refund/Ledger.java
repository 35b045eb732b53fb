package app.comanda.payment.refund;

import app.comanda.kernel.Quantity;
import app.comanda.ordering.Order;
import app.comanda.pricing.BillCharge;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.TaxShare;
import app.comanda.pricing.refund.GivenBack;
import app.comanda.pricing.refund.OpenBill;
import app.comanda.pricing.refund.OpenLine;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.refund.Refunding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was sold and what of it went back: an order's bill beside the lines of its refunds. */
final class Ledger {

    private static final int DECIMALS = 3;

    private final PricedBill sold;
    private final Map<String, Quantity> quantities;
    private final List<RefundLine> givenBack;

    Ledger(Order order, List<RefundLine> givenBack) {
        this.sold = order.bill().priced();
        this.quantities = order.lines().stream()
                .collect(Collectors.toMap(line -> line.id().toString(), line -> thousandths(line.quantity())));
        this.givenBack = givenBack;
    }

    OpenBill open() {
        RefundColumns charges =
                sold.bill().charges().stream().map(Ledger::columns).reduce(RefundColumns.NONE, RefundColumns::plus);
        return new OpenBill(
                sold.taxIncluded(),
                sold.bill().lines().stream().map(this::open).toList(),
                charges,
                charges.minus(sum(of(RefundLine.Kind.CHARGES))),
                sold.bill().tip(),
                sold.bill().tip() - sum(of(RefundLine.Kind.TIP)).gross());
    }

    private OpenLine open(BillLine line) {
        List<RefundLine> back = of(UUID.fromString(line.id()));
        RefundColumns columns = RefundColumns.of(line);
        return new OpenLine(
                line.id(),
                Objects.requireNonNull(quantities.get(line.id())),
                back.stream().map(part -> thousandths(part.quantity())).reduce(Quantity.ZERO, Quantity::plus),
                columns,
                columns.minus(sum(back)),
                back.stream().anyMatch(part -> part.quantity().signum() == 0));
    }

    /** The lines of a new act, each with the taxes that it gives back one by one. */
    List<RefundLine> book(UUID orderId, RefundAct act, GivenBack back) {
        List<RefundLine> booked = new ArrayList<>();
        for (GivenBack.Line line : back.lines()) {
            UUID id = UUID.fromString(line.id());
            List<TaxShare> open = less(taxesOf(line.id()), of(id));
            booked.add(RefundLine.ofLine(
                    orderId, act, line, Refunding.taxes(line.columns().tax(), open)));
        }
        if (!back.charges().equals(RefundColumns.NONE)) {
            List<TaxShare> open = less(taxesOfCharges(), of(RefundLine.Kind.CHARGES));
            booked.add(RefundLine.ofCharges(
                    orderId, act, back.charges(), Refunding.taxes(back.charges().tax(), open)));
        }
        if (back.tip() > 0) {
            booked.add(RefundLine.ofTip(orderId, act, back.tip()));
        }
        return booked;
    }

    private List<TaxShare> taxesOf(String lineId) {
        for (int i = 0; i < sold.bill().lines().size(); i++) {
            if (sold.bill().lines().get(i).id().equals(lineId)) {
                return sold.lineTaxes().get(i);
            }
        }
        throw new IllegalArgumentException("No such line: " + lineId);
    }

    private List<TaxShare> taxesOfCharges() {
        return summed(sold.chargeTaxes().stream().flatMap(List::stream));
    }

    private static List<TaxShare> less(List<TaxShare> sold, List<RefundLine> back) {
        return summed(Stream.concat(
                sold.stream(),
                back.stream()
                        .flatMap(line -> line.taxes().stream())
                        .map(tax -> new TaxShare(tax.id(), -tax.amount()))));
    }

    private static List<TaxShare> summed(Stream<TaxShare> taxes) {
        Map<String, Long> sums = new LinkedHashMap<>();
        taxes.forEach(tax -> sums.merge(tax.id(), tax.amount(), Long::sum));
        return sums.entrySet().stream()
                .map(tax -> new TaxShare(tax.getKey(), tax.getValue()))
                .toList();
    }

    private List<RefundLine> of(RefundLine.Kind kind) {
        return givenBack.stream().filter(line -> line.kind() == kind).toList();
    }

    private List<RefundLine> of(UUID lineId) {
        return givenBack.stream()
                .filter(line -> Objects.equals(line.lineId().orElse(null), lineId))
                .toList();
    }

    private static RefundColumns sum(List<RefundLine> lines) {
        return lines.stream().map(RefundLine::columns).reduce(RefundColumns.NONE, RefundColumns::plus);
    }

    private static RefundColumns columns(BillCharge charge) {
        return new RefundColumns(charge.amount(), 0, 0, charge.tax());
    }

    private static Quantity thousandths(BigDecimal quantity) {
        return new Quantity(quantity.movePointRight(DECIMALS).longValueExact());
    }
}
