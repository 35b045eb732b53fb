package app.comanda.pricing;

import static app.comanda.pricing.Receipts.AMERICAN;
import static app.comanda.pricing.Receipts.CITY;
import static app.comanda.pricing.Receipts.EUROPEAN;
import static app.comanda.pricing.Receipts.STATE;
import static app.comanda.pricing.Receipts.bill;
import static app.comanda.pricing.Receipts.line;
import static app.comanda.pricing.Receipts.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTest {

    @Test
    void modifiersArePricedForEachOneOfTheLine() {
        OrderedLine burgers = new OrderedLine(
                "burger", 1_000, "2", List.of(new OrderedModifier(150, "1")), List.of(), List.of(), null);

        assertEquals(2_300, bill(order(AMERICAN, List.of(), List.of(burgers))).total());
    }

    @Test
    void weighedGoodsAreRoundedToTheCent() {
        // 0.335 kg at 1.00 are 33.5 cents
        OrderedLine olives = line("olives", 100, "0.335");

        assertEquals(34, bill(order(AMERICAN, List.of(), List.of(olives))).subtotal());
    }

    @Test
    void halfEvenRoundsHalfACentToTheEvenCent() {
        Rules bankers = new Rules(false, "HALF_EVEN", "LINE", null);
        OrderedLine olives = line("olives", 100, "0.345");

        assertEquals(34, bill(order(bankers, List.of(), List.of(olives))).subtotal());
    }

    @Test
    void lineDiscountsAreTakenOneAfterTheOtherFromWhatRemains() {
        OrderedLine soup = new OrderedLine(
                "soup",
                1_000,
                "1",
                List.of(),
                List.of(Discount.ofPercent("10"), Discount.ofAmount(100), Discount.ofPercent("50")),
                List.of(),
                null);

        assertEquals(
                600,
                bill(order(AMERICAN, List.of(), List.of(soup))).lines().get(0).lineDiscount());
    }

    @Test
    void aDiscountNeverTakesMoreThanRemains() {
        BillRequest request = order(
                AMERICAN, List.of(), List.of(line("tea", 300, "1")), List.of(Discount.ofAmount(500)), List.of(), null);

        assertEquals(0, bill(request).total());
        assertEquals(300, bill(request).discount());
    }

    @Test
    void anOrderDiscountIsSpreadWithoutLosingACent() {
        List<OrderedLine> three = List.of(line("1", 100, "1"), line("2", 100, "1"), line("3", 100, "1"));

        Bill bill = bill(order(AMERICAN, List.of(), three, List.of(Discount.ofAmount(100)), List.of(), null));

        assertEquals(
                List.of(34L, 33L, 33L),
                bill.lines().stream().map(BillLine::orderDiscount).toList());
    }

    @Test
    void aCompoundTaxIsAlsoChargedOnTheTaxesBeforeIt() {
        Bill bill = bill(order(AMERICAN, List.of(STATE, CITY), List.of(line("wine", 2_400, "1", "state", "city"))));

        // 8.875 % of 24.00, then 2 % of 26.13
        assertEquals(List.of(new BillTax("state", 2_400, 213), new BillTax("city", 2_400, 52)), bill.taxes());
        assertEquals(2_665, bill.total());
    }

    @Test
    void aTaxWithinThePriceDoesNotRaiseTheTotal() {
        TaxRate vat = new TaxRate("vat", "19", false, null);

        Bill bill = bill(order(EUROPEAN, List.of(vat), List.of(line("beer", 1_190, "1", "vat"))));

        assertEquals(List.of(new BillTax("vat", 1_000, 190)), bill.taxes());
        assertEquals(1_190, bill.total());
    }

    @Test
    void theSameTaxesComeToDifferentCentsByWhereTheyAreRounded() {
        // twice 5 % of 0.30 is 1.5 cents a line
        List<TaxRate> twice = List.of(new TaxRate("a", "5", false, null), new TaxRate("b", "5", false, null));
        OrderedLine bun = line("bun", 30, "1", "a", "b");
        List<OrderedLine> three = List.of(bun, bun, bun);

        assertEquals(12, taxRoundedAt("LINE", twice, three));
        assertEquals(10, taxRoundedAt("RATE", twice, three));
        assertEquals(9, taxRoundedAt("ORDER", twice, three));
    }

    private static long taxRoundedAt(String roundAt, List<TaxRate> taxes, List<OrderedLine> lines) {
        return bill(order(new Rules(false, "HALF_UP", roundAt, null), taxes, lines))
                .tax();
    }

    @Test
    void serviceIsChargedAfterDiscountsAndTaxedLikeALine() {
        Bill bill = bill(order(
                AMERICAN,
                List.of(STATE),
                List.of(line("steak", 4_000, "1", "state")),
                List.of(Discount.ofPercent("50")),
                List.of(new Charge("service", "10", null, List.of("state"), null)),
                null));

        assertEquals(List.of(new BillCharge("service", 200, 18)), bill.charges());
        assertEquals(2_000 + 178 + 200 + 18, bill.total());
    }

    @Test
    void aTipBeforeTaxIsLessThanOneAfterIt() {
        assertEquals(240, tip(Tip.ofPercent("10", TipBase.PRE_TAX)));
        assertEquals(261, tip(Tip.ofPercent("10", TipBase.POST_TAX)));
        assertEquals(300, tip(Tip.ofAmount(300)));
    }

    private static long tip(Tip tip) {
        return bill(order(
                        AMERICAN,
                        List.of(STATE),
                        List.of(line("wine", 2_400, "1", "state")),
                        List.of(),
                        List.of(),
                        tip))
                .tip();
    }

    @Test
    void cashIsRoundedToTheSmallestCoinAndSaysByHowMuch() {
        Bill bill = bill(order(EUROPEAN, List.of(), List.of(line("coffee", 322, "1"))));

        assertEquals(320, bill.due());
        assertEquals(-2, bill.cashRounding());
        assertEquals(322, bill.total());
    }

    @Test
    void anythingButCashIsPaidToTheCent() {
        BillRequest byCard = new BillRequest(
                null,
                "USD",
                EUROPEAN,
                List.of(),
                List.of(line("coffee", 322, "1")),
                List.of(),
                List.of(),
                null,
                "OTHER");

        assertEquals(322, bill(byCard).due());
    }

    @Test
    void everyLineKeepsItsTaxesOneByOne() {
        PricedBill priced = Pricing.price(
                order(AMERICAN, List.of(STATE, CITY), List.of(line("wine", 2_400, "1", "city", "state"))));

        assertEquals(
                List.of(new TaxShare("state", 213), new TaxShare("city", 52)),
                priced.lineTaxes().get(0));
    }

    @Test
    void anEmptyOrderCostsNothing() {
        assertEquals(0, bill(order(AMERICAN, List.of(STATE), List.of())).due());
    }

    @Test
    void theLargestAmountOfABrowserIsStillPriced() {
        assertEquals(
                9_007_199_254_740_991L,
                bill(order(AMERICAN, List.of(), List.of(line("bank", 1, "9007199254740991"))))
                        .total());
    }

    @Test
    void theExplanationNamesThingsAsAPersonDoes() {
        Bill bill = bill(order(AMERICAN, List.of(STATE, CITY), List.of(line("Wine", 2_400, "1", "state", "city"))));

        List<String> sentences = bill.explanation().stream().map(Step::text).toList();

        assertTrue(sentences.contains("Wine: 1 × 24.00 = 24.00"), sentences::toString);
        assertTrue(sentences.contains("Wine: State tax 8.875 % of 24.00 = 2.13, rounded half up"), sentences::toString);
        assertTrue(sentences.contains("Wine: City tax 2 % of 26.13 = 0.52, rounded half up"), sentences::toString);
    }

    @Test
    void aSentenceCanBeSaidAgainFromItsKeyAndArguments() {
        Step step = bill(order(AMERICAN, List.of(), List.of(line("Wine", 2_400, "1"))))
                .explanation()
                .get(0);

        assertEquals("line_gross", step.key());
        assertEquals(List.of("Wine", "1", "24.00", "24.00"), step.arguments());
    }

    @Test
    void figuresAreWrittenWithTheDecimalsOfTheirCurrency() {
        assertEquals("tea: 1 × 1500 = 1500", firstSentence("JPY"));
        assertEquals("tea: 1 × 1.500 = 1.500", firstSentence("KWD"));
    }

    private static String firstSentence(String currency) {
        BillRequest request = new BillRequest(
                null,
                currency,
                AMERICAN,
                List.of(),
                List.of(line("tea", 1_500, "1")),
                List.of(),
                List.of(),
                null,
                "OTHER");
        return bill(request).explanation().get(0).text();
    }
}
