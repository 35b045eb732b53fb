package app.comanda.pricing;

import static app.comanda.pricing.Receipts.AMERICAN;
import static app.comanda.pricing.Receipts.STATE;
import static app.comanda.pricing.Receipts.line;
import static app.comanda.pricing.Receipts.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Quantity;
import app.comanda.pricing.refund.RefundColumns;
import app.comanda.pricing.refund.Refunding;
import app.comanda.pricing.split.BillSplit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final OrderedLine TEA = line("tea", 300, "1");

    @ParameterizedTest
    @ValueSource(strings = {"ABC", "usd", "", "XAU", "XXX", "XTS", "US", "US$"})
    void aCurrencyThatIsNoneIsRefused(String currency) {
        assertRefused("pricing.currency.unknown", "currency", () -> Pricing.price(inCurrency(currency)));
    }

    @Test
    void aMissingCurrencyIsRefused() {
        assertRefused("pricing.missing", "currency", () -> Pricing.price(inCurrency(null)));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, pricing.quantity.negative",
        "-0, pricing.quantity.negative",
        "1.0000, pricing.quantity.too_precise",
        "1e3, pricing.quantity.malformed",
        "+1, pricing.quantity.malformed",
        "' 1', pricing.quantity.malformed",
        "'', pricing.quantity.malformed",
        "'1,5', pricing.quantity.malformed",
        ".5, pricing.quantity.malformed",
        "5., pricing.quantity.malformed",
        "01, pricing.quantity.malformed",
        "1.2.3, pricing.quantity.malformed",
        "NaN, pricing.quantity.malformed",
        "٣, pricing.quantity.malformed",
        "9007199254740992, pricing.quantity.too_large",
        "99999999999999999999, pricing.quantity.too_large",
        "0.0000000000000000000000000000000001, pricing.quantity.malformed"
    })
    void aQuantityIsAPlainDecimal(String quantity, String code) {
        assertRefused(code, "lines[1].quantity", () -> Pricing.price(withLines(TEA, line("2", 100, quantity))));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, pricing.percent.negative",
        "8.87500, pricing.percent.too_precise",
        "1e1, pricing.percent.malformed",
        "1000001, pricing.percent.too_large"
    })
    void aPercentageIsAPlainDecimal(String percent, String code) {
        List<TaxRate> taxes = List.of(STATE, new TaxRate("city", percent, false, null));

        assertRefused(code, "taxes[1].percent", () -> Pricing.price(order(AMERICAN, taxes, List.of(TEA))));
    }

    @Test
    void aNegativePriceIsRefused() {
        assertRefused(
                "pricing.amount.negative", "lines[0].unitPrice", () -> Pricing.price(withLines(line("tea", -1, "1"))));
        assertRefused(
                "pricing.amount.negative",
                "lines[0].modifiers[1].price",
                () -> Pricing.price(withLines(with(new OrderedModifier(1, "1"), new OrderedModifier(-1, "1")))));
    }

    @Test
    void aModifiersQuantityIsAPlainDecimal() {
        assertRefused(
                "pricing.quantity.negative",
                "lines[0].modifiers[0].quantity",
                () -> Pricing.price(withLines(with(new OrderedModifier(1, "-2")))));
    }

    @Test
    void aDiscountAboveAHundredPercentIsRefused() {
        assertRefused(
                "pricing.discount.above_hundred",
                "discounts[1].percent",
                () -> Pricing.price(discounted(Discount.ofPercent("100"), Discount.ofPercent("100.0001"))));
        OrderedLine soup =
                new OrderedLine("soup", 100, "1", List.of(), List.of(Discount.ofPercent("101")), List.of(), null);
        assertRefused(
                "pricing.discount.above_hundred",
                "lines[0].discounts[0].percent",
                () -> Pricing.price(withLines(soup)));
    }

    @Test
    void aDiscountIsEitherAPercentageOrAnAmount() {
        assertRefused(
                "pricing.ambiguous", "discounts[0]", () -> Pricing.price(discounted(new Discount("10", 100L, null))));
        assertRefused(
                "pricing.missing",
                "discounts[0].amount",
                () -> Pricing.price(discounted(new Discount(null, null, null))));
        assertRefused(
                "pricing.amount.negative",
                "discounts[0].amount",
                () -> Pricing.price(discounted(Discount.ofAmount(-1))));
    }

    @Test
    void aTaxThatTheBillDoesNotListIsRefused() {
        assertRefused(
                "pricing.tax.unknown",
                "lines[0].taxes[1]",
                () -> Pricing.price(
                        order(AMERICAN, List.of(STATE), List.of(line("tea", 300, "1", "state", "county")))));
        assertRefused(
                "pricing.tax.unknown",
                "charges[0].taxes[0]",
                () -> Pricing.price(charged(new Charge("service", "10", null, List.of("county"), null))));
    }

    @Test
    void aTaxIsListedAndNamedOnce() {
        assertRefused(
                "pricing.tax.duplicate",
                "taxes[1].id",
                () -> Pricing.price(order(AMERICAN, List.of(STATE, STATE), List.of(TEA))));
        assertRefused(
                "pricing.tax.duplicate",
                "lines[0].taxes[1]",
                () -> Pricing.price(order(AMERICAN, List.of(STATE), List.of(line("tea", 300, "1", "state", "state")))));
    }

    @Test
    void anUnknownModeIsRefused() {
        assertRefused("pricing.mode.unknown", "rules.rounding", () -> ruledBy(rules("HALF_DOWN", "LINE", null)));
        assertRefused("pricing.mode.unknown", "rules.roundAt", () -> ruledBy(rules("HALF_UP", "line", null)));
        assertRefused("pricing.mode.unknown", "tender", () -> Pricing.price(paidBy("GOLD")));
        assertRefused("pricing.mode.unknown", "tip.base", () -> Pricing.price(tipped(new Tip("10", "NET", null))));
    }

    @Test
    void aMissingModeIsRefused() {
        assertRefused("pricing.missing", "rules.rounding", () -> ruledBy(rules(null, "LINE", null)));
        assertRefused("pricing.missing", "rules.roundAt", () -> ruledBy(rules("HALF_UP", null, null)));
        assertRefused("pricing.missing", "tender", () -> Pricing.price(paidBy(null)));
        assertRefused("pricing.missing", "tip.base", () -> Pricing.price(tipped(new Tip("10", null, null))));
    }

    @Test
    void aSmallestCoinIsWorthSomething() {
        assertRefused("pricing.amount.zero", "rules.cashRoundingTo", () -> ruledBy(rules("HALF_UP", "LINE", 0L)));
        assertRefused("pricing.amount.negative", "rules.cashRoundingTo", () -> ruledBy(rules("HALF_UP", "LINE", -5L)));
    }

    @Test
    void aNegativeChargeOrTipIsRefused() {
        assertRefused(
                "pricing.amount.negative",
                "charges[0].amount",
                () -> Pricing.price(charged(new Charge("service", null, -1L, List.of(), null))));
        assertRefused(
                "pricing.percent.negative",
                "charges[0].percent",
                () -> Pricing.price(charged(new Charge("service", "-1", null, List.of(), null))));
        assertRefused("pricing.amount.negative", "tip.amount", () -> Pricing.price(tipped(Tip.ofAmount(-1))));
    }

    @Test
    void whatABrowserCannotHoldIsRefused() {
        assertRefused(
                "pricing.amount.too_large",
                "lines[0].unitPrice",
                () -> Pricing.price(withLines(line("bank", 1L << 53, "1"))));
        assertRefused(
                "pricing.result.too_large", "lines[0]", () -> Pricing.price(withLines(line("bank", 1L << 52, "2"))));
        assertRefused(
                "pricing.result.too_large",
                "lines",
                () -> Pricing.price(withLines(line("1", 1L << 52, "1"), line("2", 1L << 52, "1"))));
        assertRefused("pricing.result.too_large", "total", () -> Pricing.price(tipped(Tip.ofAmount((1L << 53) - 1))));
    }

    @Test
    void anAbsurdNumberOfLinesIsRefused() {
        List<OrderedLine> many = Collections.nCopies(1_001, TEA);

        assertRefused("pricing.too_many", "lines", () -> Pricing.price(order(AMERICAN, List.of(), many)));
    }

    @Test
    void whatIsMissingIsNamed() {
        BillRequest nothing =
                new BillRequest(null, "USD", AMERICAN, List.of(), null, List.of(), List.of(), null, "CASH");
        List<OrderedLine> hole = new ArrayList<>();
        hole.add(TEA);
        hole.add(null);

        assertRefused("pricing.missing", "lines", () -> Pricing.price(nothing));
        assertRefused("pricing.missing", "lines[1]", () -> Pricing.price(order(AMERICAN, List.of(), hole)));
        assertRefused("pricing.missing", "lines[0].quantity", () -> Pricing.price(withLines(line("tea", 300, null))));
    }

    @Test
    void noMoreIsRefundedThanWasSold() {
        RefundColumns sold = new RefundColumns(1_000, 0, 0, 89);

        assertRefused(
                "pricing.refund.above_sold",
                "quantity",
                () -> Refunding.of(sold, Quantity.of(3), Quantity.of(2), new Quantity(1_001)));
        assertRefused(
                "pricing.refund.nothing_sold",
                "soldQuantity",
                () -> Refunding.of(sold, Quantity.ZERO, Quantity.ZERO, Quantity.ZERO));
    }

    @Test
    void sharesNameTheSameGuestsForEveryLine() {
        PricedBill two = Pricing.price(withLines(TEA, TEA));

        assertRefused("pricing.shares.mismatch", "shares", () -> BillSplit.byItems(two, List.of(List.of(1L))));
        assertRefused(
                "pricing.shares.mismatch",
                "shares[1]",
                () -> BillSplit.byItems(two, List.of(List.of(1L, 1L), List.of(1L))));
        assertRefused(
                "pricing.amount.negative",
                "shares[1][0]",
                () -> BillSplit.byItems(two, List.of(List.of(1L), List.of(-1L))));
        assertRefused(
                "pricing.guests.out_of_range",
                "shares[0]",
                () -> BillSplit.byItems(two, List.of(List.of(), List.of())));
    }

    @Test
    void aBillIsSplitAmongSomebody() {
        assertRefused("pricing.guests.out_of_range", "guests", () -> BillSplit.equally(100, 0));
    }

    @Test
    void aComboHasComponentsWithPrices() {
        assertRefused("pricing.missing", "components", () -> ComboPricing.spread(100, List.of()));
        assertRefused("pricing.amount.negative", "price", () -> ComboPricing.spread(-1, List.of(1L)));
        assertRefused(
                "pricing.amount.negative", "components[1].price", () -> ComboPricing.spread(100, List.of(1L, -1L)));
    }

    private static void assertRefused(String code, String field, Executable attempt) {
        BusinessException refusal = assertThrows(BusinessException.class, attempt);

        assertEquals(code + " at " + field, refusal.code() + " at " + refusal.field());
        assertEquals(BusinessException.Kind.INVALID, refusal.kind());
    }

    private static BillRequest withLines(OrderedLine... lines) {
        return order(AMERICAN, List.of(), List.of(lines));
    }

    private static OrderedLine with(OrderedModifier... modifiers) {
        return new OrderedLine("tea", 300, "1", List.of(modifiers), List.of(), List.of(), null);
    }

    private static BillRequest discounted(Discount... discounts) {
        return order(AMERICAN, List.of(), List.of(TEA), List.of(discounts), List.of(), null);
    }

    private static BillRequest charged(Charge charge) {
        return order(AMERICAN, List.of(), List.of(TEA), List.of(), List.of(charge), null);
    }

    private static BillRequest tipped(Tip tip) {
        return order(AMERICAN, List.of(), List.of(TEA), List.of(), List.of(), tip);
    }

    private static Rules rules(@Nullable String rounding, @Nullable String roundAt, @Nullable Long smallestCoin) {
        return new Rules(false, rounding, roundAt, smallestCoin);
    }

    private static void ruledBy(Rules rules) {
        Pricing.price(order(rules, List.of(), List.of(TEA)));
    }

    private static BillRequest inCurrency(@Nullable String currency) {
        return new BillRequest(null, currency, AMERICAN, List.of(), List.of(TEA), List.of(), List.of(), null, "CASH");
    }

    private static BillRequest paidBy(@Nullable String tender) {
        return new BillRequest(null, "USD", AMERICAN, List.of(), List.of(TEA), List.of(), List.of(), null, tender);
    }
}
