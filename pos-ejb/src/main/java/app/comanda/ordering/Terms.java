package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.pricing.Charge;
import app.comanda.pricing.Rules;
import app.comanda.pricing.TaxRate;
import app.comanda.pricing.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what an order's bill is calculated, kept with it so that its total can be explained for ever.
 *
 * @param waived charges that were taken off, and can be put back
 */
public record Terms(
        Rules rules,
        List<TaxRate> taxes,
        List<GrantedDiscount> discounts,
        List<Charge> charges,
        @Nullable Tip tip,
        List<Charge> waived) {

    public Terms {
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
        // orders of earlier versions know none
        waived = waived == null ? List.of() : List.copyOf(waived);
    }

    /** With those taxes that only the other terms know. */
    Terms withTaxesOf(Terms other) {
        Set<String> known = taxes.stream().map(TaxRate::id).collect(Collectors.toSet());
        List<TaxRate> all = Stream.concat(taxes.stream(), other.taxes.stream().filter(tax -> !known.contains(tax.id())))
                .toList();
        return new Terms(rules, all, discounts, charges, tip, waived);
    }

    /** With those of a printed bill that are not known yet. */
    Terms withTaxes(List<TaxRate> others) {
        return withTaxesOf(new Terms(rules, others, List.of(), List.of(), null, List.of()));
    }

    /** For working out lines alone. */
    Terms withoutExtras() {
        return new Terms(rules, taxes, List.of(), List.of(), null, List.of());
    }

    static Terms of(PriceBook book) {
        Rules rules = new Rules(
                book.pricesIncludeTax(),
                book.rounding(),
                book.roundAt(),
                book.cashRoundingTo().orElse(null));
        return new Terms(rules, rates(book), List.of(), List.of(), null, List.of());
    }

    private static List<TaxRate> rates(PriceBook book) {
        return book.taxes().stream()
                .map(tax -> new TaxRate(tax.id().toString(), tax.percent(), tax.compound(), tax.name()))
                .toList();
    }

    /**
     * With the book's taxes that the order has not got, each behind the one that stands before it in the book. Those that
     * it has keep rate and place, as they were when it was placed.
     */
    Terms knowing(PriceBook book) {
        List<TaxRate> known = new ArrayList<>(taxes);
        int place = 0;
        for (TaxRate rate : rates(book)) {
            int at = placeOf(rate, known);
            if (at < 0) {
                known.add(place, rate);
                at = place;
            }
            place = at + 1;
        }
        return known.size() == taxes.size() ? this : new Terms(rules, known, discounts, charges, tip, waived);
    }

    private static int placeOf(TaxRate rate, List<TaxRate> known) {
        return IntStream.range(0, known.size())
                .filter(i -> Objects.equals(known.get(i).id(), rate.id()))
                .findFirst()
                .orElse(-1);
    }

    /** @param amount minor units, 0 for none */
    Terms withTip(long amount) {
        return new Terms(rules, taxes, discounts, charges, amount == 0 ? null : Tip.ofAmount(amount), waived);
    }

    Terms withDiscounts(List<GrantedDiscount> others) {
        return new Terms(rules, taxes, others, charges, tip, waived);
    }

    /** With this charge; of its taxes those that the order knows. */
    Terms charging(UUID id, ChargeRule rule) {
        List<String> known = taxes.stream()
                .map(TaxRate::id)
                .filter(Objects::nonNull)
                .filter(tax -> rule.taxes().contains(UUID.fromString(tax)))
                .toList();
        Charge charge = new Charge(id.toString(), rule.percent(), rule.amount(), known, rule.name());
        return new Terms(rules, taxes, discounts, with(charge, charges), tip, waived);
    }

    Terms waiving(Charge charge) {
        return new Terms(rules, taxes, discounts, without(charge, charges), tip, with(charge, waived));
    }

    Terms restoring(Charge charge) {
        return new Terms(rules, taxes, discounts, with(charge, charges), tip, without(charge, waived));
    }

    private static List<Charge> with(Charge charge, List<Charge> all) {
        return Stream.concat(all.stream(), Stream.of(charge)).toList();
    }

    private static List<Charge> without(Charge charge, List<Charge> all) {
        return all.stream().filter(one -> !one.equals(charge)).toList();
    }
}
