package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.kernel.Ids;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.pricing.BillRequest;
import app.comanda.pricing.Charge;
import app.comanda.pricing.OrderedLine;
import app.comanda.pricing.Rules;
import app.comanda.pricing.Tender;
import app.comanda.pricing.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what an order's bill is calculated, kept with it so that its total can be explained for ever.
 *
 * @param taxes all that its lines may carry; which of them are charged, its service mode decides
 * @param waived charges that were taken off, and can be put back
 * @param chargeRule the outlet's charge as it was when the order was placed; null where it had none
 */
public record Terms(
        Rules rules,
        List<SoldTax> taxes,
        List<GrantedDiscount> discounts,
        List<Charge> charges,
        @Nullable Tip tip,
        List<Charge> waived,
        @Nullable ChargeRule chargeRule) {

    public Terms {
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
        charges = List.copyOf(charges);
        // orders of earlier versions know none
        waived = waived == null ? List.of() : List.copyOf(waived);
    }

    /** For working out lines alone. */
    Terms withoutExtras() {
        return new Terms(rules, taxes, List.of(), List.of(), null, List.of(), null);
    }

    static Terms of(PriceBook book) {
        Rules rules = new Rules(
                book.pricesIncludeTax(),
                book.rounding(),
                book.roundAt(),
                book.cashRoundingTo().orElse(null));
        return new Terms(rules, SoldTax.of(book), List.of(), List.of(), null, List.of(), null);
    }

    /** As it is named on bills. */
    public SoldTax tax(String id) {
        return taxes.stream()
                .filter(tax -> tax.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The order's terms have no tax " + id));
    }

    /** What the money engine is asked: of lines and charges those taxes that fall on an order of this mode. */
    BillRequest request(String number, String currency, ServiceMode mode, List<OrderLine> lines) {
        return bill(
                number, currency, mode, lines.stream().map(OrderLine::ordered).toList());
    }

    /** The same for lines that no order has yet. */
    BillRequest bill(String number, String currency, ServiceMode mode, List<OrderedLine> lines) {
        List<SoldTax> charged = taxes.stream().filter(tax -> tax.fallsOn(mode)).toList();
        Set<String> ids = charged.stream().map(SoldTax::id).collect(Collectors.toSet());
        return new BillRequest(
                number,
                currency,
                rules,
                charged.stream().map(SoldTax::priced).toList(),
                lines.stream().map(line -> taxed(line, ids)).toList(),
                discounts.stream().map(GrantedDiscount::priced).toList(),
                // a fixed amount is not charged for nothing
                lines.isEmpty()
                        ? List.of()
                        : charges.stream().map(charge -> taxed(charge, ids)).toList(),
                tip,
                Tender.OTHER.name());
    }

    private static OrderedLine taxed(OrderedLine line, Set<String> ids) {
        return new OrderedLine(
                line.id(),
                line.unitPrice(),
                line.quantity(),
                line.modifiers(),
                line.discounts(),
                line.taxes().stream().filter(ids::contains).toList(),
                line.name());
    }

    private static Charge taxed(Charge charge, Set<String> ids) {
        return new Charge(
                charge.id(),
                charge.percent(),
                charge.amount(),
                charge.taxes().stream().filter(ids::contains).toList(),
                charge.name());
    }

    /**
     * With those of these taxes that the order has not got, each behind the one that stands before it there. Those that
     * it has keep rate and place, as they were when it was placed.
     */
    Terms knowing(List<SoldTax> others) {
        List<SoldTax> known = new ArrayList<>(taxes);
        int place = 0;
        for (SoldTax tax : others) {
            int at = placeOf(tax, known);
            if (at < 0) {
                known.add(place, tax);
                at = place;
            }
            place = at + 1;
        }
        return known.size() == taxes.size()
                ? this
                : new Terms(rules, known, discounts, charges, tip, waived, chargeRule);
    }

    private static int placeOf(SoldTax tax, List<SoldTax> known) {
        return IntStream.range(0, known.size())
                .filter(i -> known.get(i).id().equals(tax.id()))
                .findFirst()
                .orElse(-1);
    }

    /** @param amount minor units, 0 for none */
    Terms withTip(long amount) {
        Tip given = amount == 0 ? null : Tip.ofAmount(amount);
        return new Terms(rules, taxes, discounts, charges, given, waived, chargeRule);
    }

    Terms withDiscounts(List<GrantedDiscount> others) {
        return new Terms(rules, taxes, others, charges, tip, waived, chargeRule);
    }

    private Terms charging(List<Charge> borne, List<Charge> off, @Nullable ChargeRule rule) {
        return new Terms(rules, taxes, discounts, borne, tip, off, rule);
    }

    /** Placed under this rule. */
    Terms under(ChargeRule rule) {
        return charging(charges, waived, rule);
    }

    /** The rule's charge put on or off, as it is for such an order. What somebody took off by hand stays off. */
    Terms decided(ServiceMode mode, @Nullable Integer covers) {
        ChargeRule rule = chargeRule;
        if (rule == null || !waived.isEmpty() || rule.appliesTo(mode, covers) != charges.isEmpty()) {
            return this;
        }
        return charging(charges.isEmpty() ? List.of(charge(rule)) : List.of(), waived, rule);
    }

    /** Of the rule's taxes it has those that the order knows. */
    private Charge charge(ChargeRule rule) {
        List<String> known = taxes.stream()
                .map(SoldTax::id)
                .filter(tax -> rule.taxes().contains(UUID.fromString(tax)))
                .toList();
        return new Charge(Ids.next().toString(), rule.percent(), rule.amount(), known, rule.name());
    }

    Terms waiving(Charge charge) {
        return charging(without(charge, charges), with(charge, waived), chargeRule);
    }

    Terms restoring(Charge charge) {
        return charging(with(charge, charges), without(charge, waived), chargeRule);
    }

    /** Whether it bears a charge that does not depend on what is on the bill. */
    boolean bearAmount() {
        return charges.stream().anyMatch(charge -> charge.amount() != null);
    }

    /** For a bill beside this one: an amount is not charged a second time there. */
    Terms besides() {
        return bearAmount() ? withoutCharge() : this;
    }

    Terms withoutCharge() {
        return charging(List.of(), List.of(), null);
    }

    /** With the other's charge, where there is none and no rule either. */
    Terms takingChargeOf(Terms other) {
        return charges.isEmpty() && waived.isEmpty() && chargeRule == null
                ? charging(other.charges, other.waived, other.chargeRule)
                : this;
    }

    private static List<Charge> with(Charge charge, List<Charge> all) {
        return Stream.concat(all.stream(), Stream.of(charge)).toList();
    }

    private static List<Charge> without(Charge charge, List<Charge> all) {
        return all.stream().filter(one -> !one.equals(charge)).toList();
    }
}
