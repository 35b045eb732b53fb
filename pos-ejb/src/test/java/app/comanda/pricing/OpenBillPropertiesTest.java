package app.comanda.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.Quantity;
import app.comanda.pricing.refund.GivenBack;
import app.comanda.pricing.refund.OpenBill;
import app.comanda.pricing.refund.OpenBill.TipToo;
import app.comanda.pricing.refund.OpenLine;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.split.BillSplit;
import app.comanda.pricing.split.GuestBill;
import app.comanda.pricing.split.GuestTotals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every split by totals, and for every row of refunds of a bill. */
@Domain(BillRequests.class)
@Domain(DomainContext.Global.class)
class OpenBillPropertiesTest {

    @Property
    void partsByTotalsSumToTheBillInEveryColumnAndAddUpEachByItself(
            @ForAll BillRequest request, @ForAll @IntRange(min = 2, max = 50) int guests) {
        PricedBill priced = Pricing.price(request);
        Bill bill = priced.bill();
        List<Long> totals = BillSplit.equally(bill.total(), guests);

        List<GuestBill> parts = BillSplit.byTotals(priced, totals);

        assertEquals(bill.subtotal(), sum(parts, part -> part.totals().gross()));
        assertEquals(bill.discount(), sum(parts, part -> part.totals().discount()));
        assertEquals(bill.tax(), sum(parts, part -> part.totals().tax()));
        assertEquals(bill.beforeTip(), sum(parts, part -> part.totals().beforeTip()));
        IntStream.range(0, bill.taxes().size())
                .forEach(i -> assertEquals(
                        bill.taxes().get(i).amount(),
                        sum(parts, part -> part.taxes().get(i).amount())));
        IntStream.range(0, bill.taxes().size())
                .forEach(i -> assertEquals(
                        bill.taxes().get(i).taxable(),
                        sum(parts, part -> part.taxes().get(i).taxable())));
        IntStream.range(0, bill.charges().size())
                .forEach(i -> assertEquals(
                        bill.charges().get(i).amount(),
                        sum(parts, part -> part.charges().get(i).amount())));
        for (GuestBill part : parts) {
            GuestTotals of = part.totals();
            assertEquals(of.gross() - of.discount(), of.net());
            assertEquals(of.beforeTip(), of.net() + of.charges() + (priced.taxIncluded() ? 0 : of.tax()));
        }
    }

    @Property
    void refundsByLineAndByAmountInAnyOrderGiveBackExactlyWhatWasSold(
            @ForAll BillRequest request, @ForAll Random dice) {
        Books books = new Books(Pricing.price(request));
        long sold = books.open().everything().value();

        for (int step = 0; step < 12 && books.open().everything().value() > 0; step++) {
            OpenBill open = books.open();
            GivenBack back = dice.nextInt(3) == 0 ? someAmount(open, dice) : someLines(open, dice);
            // of a few cents a column may round up where another rounds down: such a step is refused
            if (back.value() > 0 && back.value() <= open.everything().value()) {
                books.book(back);
            }
        }
        books.book(books.open().everything());

        assertEquals(sold, books.value);
        assertEquals(RefundColumns.NONE, books.open().openCharges());
        assertEquals(0, books.open().openTip());
        books.open().lines().forEach(line -> assertEquals(RefundColumns.NONE, line.open()));
    }

    @Property
    void refundingAllLinesInAnyStepsGivesBackTipAndChargesToo(@ForAll BillRequest request, @ForAll Random dice) {
        Books books = new Books(Pricing.price(request));
        long sold = books.open().everything().value();

        while (books.open().lines().stream().anyMatch(line -> !line.left().equals(Quantity.ZERO))) {
            books.book(someLines(books.open(), dice));
        }

        assertEquals(sold, books.value);
    }

    private static GivenBack someAmount(OpenBill open, Random dice) {
        long most = open.everything().value();
        return open.of(1 + Math.floorMod(dice.nextLong(), most), dice.nextBoolean() ? TipToo.YES : TipToo.NO);
    }

    private static GivenBack someLines(OpenBill open, Random dice) {
        Map<String, Quantity> wanted = new HashMap<>();
        open.lines().stream()
                .filter(line -> !line.left().equals(Quantity.ZERO) && dice.nextBoolean())
                .forEach(line -> wanted.put(
                        line.id(),
                        new Quantity(
                                1 + Math.floorMod(dice.nextLong(), line.left().thousandths()))));
        return open.of(wanted, dice.nextBoolean() ? TipToo.YES : TipToo.NO);
    }

    private static long sum(List<GuestBill> parts, java.util.function.ToLongFunction<GuestBill> column) {
        return parts.stream().mapToLong(column).sum();
    }

    /** Keeps what was given back of a bill, as the refunds of an order do. */
    private static final class Books {

        private final PricedBill sold;
        private final List<OrderedQuantity> lines;
        private final List<GivenBack> given = new ArrayList<>();
        private long value;

        Books(PricedBill sold) {
            this.sold = sold;
            this.lines = IntStream.range(0, sold.bill().lines().size())
                    .mapToObj(i -> new OrderedQuantity("line" + i, new Quantity(1 + 700L * i)))
                    .toList();
        }

        void book(GivenBack back) {
            given.add(back);
            value += back.value();
        }

        OpenBill open() {
            RefundColumns charges = new RefundColumns(
                    sold.bill().charges().stream().mapToLong(BillCharge::amount).sum(),
                    0,
                    0,
                    sold.bill().charges().stream().mapToLong(BillCharge::tax).sum());
            RefundColumns chargesBack =
                    given.stream().map(GivenBack::charges).reduce(RefundColumns.NONE, RefundColumns::plus);
            long tip = sold.bill().tip();
            return new OpenBill(
                    sold.taxIncluded(),
                    IntStream.range(0, lines.size()).mapToObj(this::line).toList(),
                    charges,
                    charges.minus(chargesBack),
                    tip,
                    tip - given.stream().mapToLong(GivenBack::tip).sum());
        }

        private OpenLine line(int place) {
            OrderedQuantity line = lines.get(place);
            List<GivenBack.Line> back = given.stream()
                    .flatMap(act -> act.lines().stream())
                    .filter(part -> part.id().equals(line.id()))
                    .toList();
            RefundColumns columns = RefundColumns.of(sold.bill().lines().get(place));
            return new OpenLine(
                    line.id(),
                    line.quantity(),
                    back.stream().map(GivenBack.Line::quantity).reduce(Quantity.ZERO, Quantity::plus),
                    columns,
                    columns.minus(
                            back.stream().map(GivenBack.Line::columns).reduce(RefundColumns.NONE, RefundColumns::plus)),
                    back.stream().anyMatch(part -> part.quantity().equals(Quantity.ZERO)));
        }
    }

    private record OrderedQuantity(String id, Quantity quantity) {}
}
