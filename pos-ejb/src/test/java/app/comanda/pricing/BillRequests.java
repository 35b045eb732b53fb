package app.comanda.pricing;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Bills of all kinds, of the size and with the rates that restaurants have. */
final class BillRequests extends DomainContextBase {

    private static final List<String> RATES = List.of("0", "2.5", "5", "7.7", "8.875", "11", "19", "25");

    @Provide
    Arbitrary<BillRequest> bills() {
        return taxes().flatMap(taxes -> {
                    List<String> ids = taxes.stream().map(TaxRate::id).toList();
                    return Combinators.combine(
                                    Arbitraries.of("USD", "JPY", "KWD"),
                                    rules(),
                                    lines(ids),
                                    discounts(),
                                    charges(ids),
                                    tips().injectNull(0.4),
                                    Arbitraries.of("CASH", "OTHER"))
                            .as((currency, rules, lines, discounts, charges, tip, tender) -> new BillRequest(
                                    null, currency, rules, taxes, lines, discounts, charges, tip, tender));
                })
                // their combinations take longer to list than a thousand bills to work out
                .withoutEdgeCases();
    }

    private static Arbitrary<Rules> rules() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("HALF_UP", "HALF_EVEN"),
                        Arbitraries.of("LINE", "RATE", "ORDER"),
                        Arbitraries.of(5L, 10L, 100L).injectNull(0.3))
                .as(Rules::new);
    }

    private static Arbitrary<List<TaxRate>> taxes() {
        Arbitrary<List<Boolean>> compounds = Arbitraries.of(true, false).list().ofSize(3);
        return Combinators.combine(Arbitraries.of(RATES).list().ofMaxSize(3), compounds)
                .as((percents, compound) -> IntStream.range(0, percents.size())
                        .mapToObj(i -> new TaxRate("tax" + i, percents.get(i), compound.get(i), null))
                        .toList());
    }

    private static Arbitrary<List<OrderedLine>> lines(List<String> taxes) {
        return Combinators.combine(prices(), quantities(), modifiers().list().ofMaxSize(2), discounts(), named(taxes))
                .as((price, quantity, modifiers, discounts, named) ->
                        new OrderedLine("line", price, quantity, modifiers, discounts, named, null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static Arbitrary<OrderedModifier> modifiers() {
        return Combinators.combine(prices(), quantities()).as(OrderedModifier::new);
    }

    private static Arbitrary<List<Discount>> discounts() {
        return Arbitraries.oneOf(
                        Arbitraries.of("0", "10", "12.5", "33.3333", "100").map(Discount::ofPercent),
                        prices().map(Discount::ofAmount))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<List<Charge>> charges(List<String> taxes) {
        return Combinators.combine(Arbitraries.of("5", "12.5"), named(taxes))
                .as((percent, named) -> new Charge("service", percent, null, named, null))
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Tip> tips() {
        return Arbitraries.oneOf(
                prices().map(Tip::ofAmount), Arbitraries.of(TipBase.class).map(base -> Tip.ofPercent("12.5", base)));
    }

    private static Arbitrary<List<String>> named(List<String> taxes) {
        return Arbitraries.subsetOf(taxes).map(List::copyOf);
    }

    private static Arbitrary<Long> prices() {
        return Arbitraries.longs().between(0, 100_000_000);
    }

    private static Arbitrary<String> quantities() {
        return Arbitraries.of("0", "1", "2", "3", "0.250", "1.335", "12.5");
    }
}
