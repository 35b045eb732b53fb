package app.comanda.payment.receipt;

import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.Order;
import app.comanda.ordering.OrderLine;
import app.comanda.ordering.SoldTax;
import app.comanda.ordering.Terms;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.PartLine;
import app.comanda.payment.Payment;
import app.comanda.payment.receipt.Receipt.Line;
import app.comanda.payment.receipt.Receipt.Named;
import app.comanda.payment.receipt.Receipt.Refunded;
import app.comanda.payment.receipt.Receipt.Serving;
import app.comanda.payment.receipt.Receipt.Tax;
import app.comanda.payment.receipt.Receipt.Tender;
import app.comanda.payment.refund.Refund;
import app.comanda.pricing.Bill;
import app.comanda.pricing.Charge;
import app.comanda.tenancy.OutletDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt is made from: an order, or one part of its split bill, and the money that went to and fro for it.
 *
 * @param payments those that were taken, oldest first
 * @param refunds those that were given, oldest first
 */
record ReceiptDraft(Order order, @Nullable BillPart part, List<Payment> payments, List<Refund> refunds) {

    ReceiptDraft {
        Stream<Payment> taken = payments.stream().filter(payment -> payment.state() == Payment.State.SUCCEEDED);
        payments = (part == null
                        ? taken
                        : taken.filter(payment ->
                                payment.partId().filter(part.id()::equals).isPresent()))
                .toList();
        Set<UUID> its = payments.stream().map(Payment::id).collect(Collectors.toSet());
        refunds = refunds.stream()
                .filter(refund -> refund.state() == Refund.State.SUCCEEDED && its.contains(refund.paymentId()))
                .toList();
    }

    Receipt receipt(
            String restaurant, OutletDetails outlet, Serving serving, Look look, @Nullable String link, int issue) {
        BillPart its = part;
        return new Receipt(
                restaurant,
                outlet.name(),
                outlet.timeZone(),
                outlet.language(),
                Currency.getInstance(order.currency()),
                order.number(),
                (its == null ? order.receiptNumber() : its.receiptNumber()).orElse(order.number()),
                order.serviceMode(),
                paidAt(),
                its == null ? order.lines().stream().map(Line::of).toList() : shares(its),
                its == null ? order.balance().subtotal() : its.subtotal(),
                its == null ? discounts(order.bill().explained()) : discounts(its),
                its == null ? charges(order.bill().explained()) : charges(its),
                its == null ? taxes() : taxes(its),
                order.bill().terms().rules().pricesIncludeTax(),
                its == null ? order.balance().tip() : its.tip(),
                its == null ? order.total() : its.total(),
                its == null ? order.balance().cashRounding() : its.cashRounding(),
                payments.stream().map(ReceiptDraft::tender).toList(),
                refunds.stream()
                        .map(refund -> new Refunded(refund.method(), refund.receiptNumber(), refund.amount()))
                        .toList(),
                its == null
                        ? serving
                        : serving.ofPart(its.number() + "/" + order.progress().parts()),
                look,
                link,
                issue);
    }

    private Instant paidAt() {
        return payments.isEmpty()
                ? order.origin().placedAt()
                : payments.get(payments.size() - 1).createdAt();
    }

    /** Nothing where the total was divided, so that nobody had a line alone. */
    private List<Line> shares(BillPart its) {
        Map<UUID, OrderLine> whole =
                order.lines().stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        List<Line> shares = new ArrayList<>();
        for (PartLine share : its.lines()) {
            OrderLine line = whole.get(share.lineId());
            if (line != null) {
                shares.add(Line.of(line).share(share));
            }
        }
        return shares;
    }

    /** By their names; the engine tells what each took. */
    private List<Named> discounts(Bill bill) {
        List<GrantedDiscount> given = order.bill().terms().discounts();
        List<Long> taken = bill.explanation().stream()
                .filter(step -> step.figure().equals("orderDiscount"))
                .map(step -> step.amount())
                .toList();
        return IntStream.range(0, given.size())
                .mapToObj(i -> new Named(given.get(i).name(), taken.get(i)))
                .toList();
    }

    private List<Named> discounts(BillPart its) {
        long ofLines = its.lines().stream().mapToLong(PartLine::lineDiscount).sum();
        Stream<GrantedDiscount> ofAll = its.lines().isEmpty()
                ? order.lines().stream().flatMap(line -> line.discounts().stream())
                : Stream.empty();
        String names = Stream.concat(order.bill().terms().discounts().stream(), ofAll)
                .map(GrantedDiscount::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return named(names, its.discount() - ofLines);
    }

    private List<Named> charges(Bill bill) {
        Map<String, String> names = order.bill().terms().charges().stream()
                .collect(Collectors.toMap(charge -> Objects.requireNonNull(charge.id()), ReceiptDraft::name));
        return bill.charges().stream()
                .map(charge -> new Named(names.getOrDefault(charge.id(), ""), charge.amount()))
                .toList();
    }

    private List<Named> charges(BillPart its) {
        String names =
                order.bill().terms().charges().stream().map(ReceiptDraft::name).collect(Collectors.joining(", "));
        return named(names, its.charges());
    }

    private static String name(Charge charge) {
        return Objects.requireNonNullElse(charge.name(), "");
    }

    private static List<Named> named(String name, long amount) {
        return amount == 0 ? List.of() : List.of(new Named(name, amount));
    }

    private List<Tax> taxes() {
        Terms terms = order.bill().terms();
        return order.bill().taxes().stream()
                .filter(tax -> tax.taxable() != 0 || tax.amount() != 0)
                .map(tax -> tax(terms.tax(tax.id()), tax.taxable(), tax.amount()))
                .toList();
    }

    private List<Tax> taxes(BillPart its) {
        Terms terms = order.bill().terms();
        return its.taxes().stream()
                .filter(tax -> tax.amount() != 0)
                .map(tax -> tax(terms.tax(tax.id()), tax.taxable(), tax.amount()))
                .toList();
    }

    private static Tax tax(SoldTax sold, @Nullable Long taxable, long amount) {
        return new Tax(sold.name(), sold.percent(), taxable, amount);
    }

    private static Tender tender(Payment payment) {
        long change = payment.change().orElse(0L);
        return new Tender(payment.method(), payment.amount(), payment.tendered().orElse(payment.amount()), change);
    }
}
