package app.comanda.pricing;

/** The one way to find out what something costs. */
public final class Pricing {

    private Pricing() {}

    /**
     * Works out a bill and explains it.
     *
     * @throws app.comanda.kernel.BusinessException (invalid) with the field named: {@code pricing.missing}, {@code
     *     pricing.ambiguous}, {@code pricing.too_many}, {@code pricing.currency.unknown}, {@code pricing.mode.unknown},
     *     {@code pricing.tax.unknown}, {@code pricing.tax.duplicate}, {@code pricing.amount.negative}, {@code
     *     pricing.amount.too_large}, {@code pricing.amount.zero}, {@code pricing.discount.above_hundred}, {@code
     *     pricing.result.too_large}; and {@code pricing.quantity} or {@code pricing.percent} with {@code .malformed},
     *     {@code .negative}, {@code .too_precise} or {@code .too_large}
     */
    public static PricedBill price(BillRequest request) {
        return Calculation.of(SaleReader.read(request));
    }
}
