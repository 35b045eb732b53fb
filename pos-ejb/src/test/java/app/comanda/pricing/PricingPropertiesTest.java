package app.comanda.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Quantity;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.refund.Refunding;
import app.comanda.pricing.split.BillSplit;
import app.comanda.pricing.split.GuestBill;
import app.comanda.pricing.split.GuestTotals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every bill. */
@Domain(BillRequests.class)
@Domain(DomainContext.Global.class)
class PricingPropertiesTest {

    @Property
    void partsSumToTheWholeAndNoneIsACentOff(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long total,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> weights) {
        long[] given = weights.stream().mapToLong(Long::longValue).toArray();
        long whole = LongStream.of(given).sum();

        long[] parts = LargestRemainder.spread(total, given);

        assertEquals(total, LongStream.of(parts).sum());
        for (int i = 0; i < given.length && whole > 0; i++) {
            long offBy = Math.abs(
                    Math.subtractExact(Math.multiplyExact(parts[i], whole), Math.multiplyExact(total, given[i])));
            assertTrue(offBy < whole, () -> "a part is a whole unit off its exact share");
        }
    }

    @Property
    void equalPartsSumToTheTotalAndDifferByACentAtMost(
            @ForAll @LongRange(min = 0, max = (1L << 53) - 1) long total,
            @ForAll @IntRange(min = 1, max = 50) int guests) {
        List<Long> parts = BillSplit.equally(total, guests);

        assertEquals(total, parts.stream().mapToLong(Long::longValue).sum());
        assertTrue(Collections.max(parts) - Collections.min(parts) <= 1);
    }

    @Property
    void aComboIsSoldForItsPrice(
            @ForAll @LongRange(min = 0, max = 1_000_000) long price,
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 0, max = 100_000) Long> ownPrices) {
        List<Long> parts = ComboPricing.spread(price, ownPrices);

        assertEquals(price, parts.stream().mapToLong(Long::longValue).sum());
    }

    @Property
    void theGuestsColumnsSumToTheBill(
            @ForAll BillRequest request, @ForAll @IntRange(min = 1, max = 6) int guests, @ForAll Random dice) {
        PricedBill priced = Pricing.price(request);
        Bill bill = priced.bill();

        List<GuestBill> split = BillSplit.byItems(priced, shares(bill.lines().size(), guests, dice));

        List<GuestTotals> totals = split.stream().map(GuestBill::totals).toList();
        assertEquals(
                bill.subtotal(), totals.stream().mapToLong(GuestTotals::gross).sum());
        assertEquals(
                bill.discount(),
                totals.stream().mapToLong(GuestTotals::discount).sum());
        assertEquals(bill.tax(), totals.stream().mapToLong(GuestTotals::tax).sum());
        assertEquals(
                charges(bill), totals.stream().mapToLong(GuestTotals::charges).sum());
        assertEquals(
                bill.beforeTip(),
                totals.stream().mapToLong(GuestTotals::beforeTip).sum());
        for (int place = 0; place < bill.taxes().size(); place++) {
            int tax = place;
            assertEquals(
                    bill.taxes().get(tax).amount(),
                    split.stream()
                            .mapToLong(guest -> guest.taxes().get(tax).amount())
                            .sum());
            assertEquals(
                    bill.taxes().get(tax).taxable(),
                    split.stream()
                            .mapToLong(guest -> guest.taxes().get(tax).taxable())
                            .sum());
        }
    }

    @Property
    void refundsInAnyStepsGiveBackWhatWasSold(
            @ForAll BillRequest request,
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 5_000) Long> thousandths) {
        RefundColumns sold =
                RefundColumns.of(Pricing.price(request).bill().lines().get(0));
        Quantity all =
                new Quantity(1 + thousandths.stream().mapToLong(Long::longValue).sum());
        List<Quantity> steps =
                new ArrayList<>(thousandths.stream().map(Quantity::new).toList());
        steps.add(new Quantity(1));

        Quantity refunded = Quantity.ZERO;
        RefundColumns back = new RefundColumns(0, 0, 0, 0);
        for (Quantity step : steps) {
            RefundColumns part = Refunding.of(sold, all, refunded, step);
            assertTrue(LongStream.of(part.gross(), part.lineDiscount(), part.orderDiscount(), part.tax())
                    .allMatch(column -> column >= 0));
            back = sum(back, part);
            refunded = refunded.plus(step);
        }

        assertEquals(sold, back);
    }

    @Property
    void refundedTaxesNeverExceedWhatWasTakenOfEachAndClearIt(
            @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 0, max = 10_000) Long> taxes, @ForAll Random dice) {
        List<TaxShare> open = new ArrayList<>();
        taxes.forEach(amount -> open.add(new TaxShare("tax" + open.size(), amount)));
        long left = taxes.stream().mapToLong(Long::longValue).sum();
        while (left > 0) {
            long refund = 1 + (long) dice.nextInt((int) left);
            List<TaxShare> parts = Refunding.taxes(refund, List.copyOf(open));
            for (int i = 0; i < parts.size(); i++) {
                long still = open.get(i).amount() - parts.get(i).amount();
                assertTrue(still >= 0 && parts.get(i).amount() >= 0);
                open.set(i, new TaxShare(open.get(i).id(), still));
            }
            left -= refund;
        }

        assertTrue(open.stream().allMatch(tax -> tax.amount() == 0));
    }

    @Property
    void withoutAnOrderDiscountTheOrderOfLinesDoesNotMatterToTheTotal(
            @ForAll BillRequest request, @ForAll Random dice) {
        BillRequest plain = with(request, lines(request), List.of());
        List<OrderedLine> shuffled = new ArrayList<>(lines(request));
        Collections.shuffle(shuffled, dice);

        assertEquals(
                Pricing.price(plain).bill().total(),
                Pricing.price(with(request, shuffled, List.of())).bill().total());
    }

    @Property
    void nothingIsEverNegative(@ForAll BillRequest request) {
        Bill bill = Pricing.price(request).bill();

        for (BillLine line : bill.lines()) {
            assertTrue(LongStream.of(line.gross(), line.lineDiscount(), line.orderDiscount(), line.net(), line.tax())
                    .allMatch(column -> column >= 0));
        }
        assertTrue(LongStream.of(bill.subtotal(), bill.discount(), bill.tax(), bill.tip(), bill.total(), bill.due())
                .allMatch(figure -> figure >= 0));
    }

    @Property
    void theTotalIsTheSumOfWhatIsOnTheReceipt(@ForAll BillRequest request) {
        PricedBill priced = Pricing.price(request);
        Bill bill = priced.bill();

        long net = bill.lines().stream().mapToLong(BillLine::net).sum();
        assertEquals(bill.subtotal() - bill.discount(), net);
        assertEquals(net + charges(bill) + (priced.taxIncluded() ? 0 : bill.tax()) + bill.tip(), bill.total());
        assertEquals(bill.total() + bill.cashRounding(), bill.due());
        assertEquals(
                bill.tax(), bill.taxes().stream().mapToLong(BillTax::amount).sum());
    }

    @Property
    void theStepsOfEveryFigureSumToIt(@ForAll BillRequest request) {
        Bill bill = Pricing.price(request).bill();
        Map<String, Long> told = new HashMap<>();
        bill.explanation().forEach(step -> told.merge(step.figure(), step.amount(), Long::sum));

        figures(bill).forEach((figure, amount) -> assertEquals(amount, told.getOrDefault(figure, 0L), figure));
    }

    private static Map<String, Long> figures(Bill bill) {
        Map<String, Long> figures = new HashMap<>();
        for (int i = 0; i < bill.lines().size(); i++) {
            BillLine line = bill.lines().get(i);
            figures.put("lines[" + i + "].gross", line.gross());
            figures.put("lines[" + i + "].lineDiscount", line.lineDiscount());
            figures.put("lines[" + i + "].orderDiscount", line.orderDiscount());
            figures.put("lines[" + i + "].tax", line.tax());
            if (line.net() != line.gross()) {
                figures.put("lines[" + i + "].net", line.net());
            }
        }
        for (int i = 0; i < bill.charges().size(); i++) {
            figures.put("charges[" + i + "].amount", bill.charges().get(i).amount());
            figures.put("charges[" + i + "].tax", bill.charges().get(i).tax());
        }
        for (int i = 0; i < bill.taxes().size(); i++) {
            figures.put("taxes[" + i + "].taxable", bill.taxes().get(i).taxable());
            figures.put("taxes[" + i + "].amount", bill.taxes().get(i).amount());
        }
        figures.put("subtotal", bill.subtotal());
        figures.put("discount", bill.discount());
        figures.put("tax", bill.tax());
        figures.put("beforeTip", bill.beforeTip());
        figures.put("tip", bill.tip());
        figures.put("total", bill.total());
        figures.put("cashRounding", bill.cashRounding());
        figures.put("due", bill.due());
        return figures;
    }

    private static List<List<Long>> shares(int lines, int guests, Random dice) {
        List<List<Long>> shares = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            shares.add(dice.ints(guests, 0, 4).asLongStream().boxed().toList());
        }
        return shares;
    }

    private static long charges(Bill bill) {
        return bill.charges().stream().mapToLong(BillCharge::amount).sum();
    }

    private static RefundColumns sum(RefundColumns a, RefundColumns b) {
        return new RefundColumns(
                a.gross() + b.gross(),
                a.lineDiscount() + b.lineDiscount(),
                a.orderDiscount() + b.orderDiscount(),
                a.tax() + b.tax());
    }

    private static List<OrderedLine> lines(BillRequest request) {
        return Objects.requireNonNull(request.lines());
    }

    private static BillRequest with(BillRequest request, List<OrderedLine> lines, List<Discount> discounts) {
        return new BillRequest(
                request.name(),
                request.currency(),
                request.rules(),
                request.taxes(),
                lines,
                discounts,
                request.charges(),
                request.tip(),
                request.tender());
    }
}
