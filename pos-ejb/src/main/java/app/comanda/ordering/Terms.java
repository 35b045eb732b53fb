package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.pricing.Charge;
import app.comanda.pricing.Rules;
import app.comanda.pricing.TaxRate;
import app.comanda.pricing.Tip;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what an order's bill is calculated, kept with it so that its total can be explained for ever. */
public record Terms(
        Rules rules,
        List<TaxRate> taxes,
        List<GrantedDiscount> discounts,
        List<Charge> charges,
        @Nullable Tip tip) {

    public Terms {
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
    }

    /** With those taxes that only the other terms know. */
    Terms withTaxesOf(Terms other) {
        Set<String> known = taxes.stream().map(TaxRate::id).collect(Collectors.toSet());
        List<TaxRate> all = Stream.concat(taxes.stream(), other.taxes.stream().filter(tax -> !known.contains(tax.id())))
                .toList();
        return new Terms(rules, all, discounts, charges, tip);
    }

    static Terms of(PriceBook book) {
        Rules rules = new Rules(
                book.pricesIncludeTax(),
                book.rounding(),
                book.roundAt(),
                book.cashRoundingTo().orElse(null));
        List<TaxRate> taxes = book.taxes().stream()
                .map(tax -> new TaxRate(tax.id().toString(), tax.percent(), tax.compound(), tax.name()))
                .toList();
        return new Terms(rules, taxes, List.of(), List.of(), null);
    }

    /** @param amount minor units, 0 for none */
    Terms withTip(long amount) {
        return new Terms(rules, taxes, discounts, charges, amount == 0 ? null : Tip.ofAmount(amount));
    }

    Terms withDiscounts(List<GrantedDiscount> others) {
        return new Terms(rules, taxes, others, charges, tip);
    }
}
