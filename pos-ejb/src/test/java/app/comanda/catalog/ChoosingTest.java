package app.comanda.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final PricedModifier BACON = modifier("Bacon", 150);
    private static final PricedModifier CHEESE = modifier("Cheese", 100);
    private static final PricedModifier TRUFFLE =
            new PricedModifier(UUID.randomUUID(), "Truffle", 900, false, false, Optional.empty());
    private static final PricedModifierGroup TOPPINGS = group("Toppings", 0, 3, 1, BACON, CHEESE, TRUFFLE);
    private static final PricedModifier SMALL =
            new PricedModifier(UUID.randomUUID(), "Small", 0, true, true, Optional.empty());
    private static final PricedModifier LARGE_BACON = modifier("Bacon", 250);
    private static final PricedModifier LARGE = new PricedModifier(
            UUID.randomUUID(), "Large", 300, true, false, Optional.of(group("Large toppings", 0, 2, 0, LARGE_BACON)));
    private static final PricedModifierGroup SIZE = group("Size", 1, 1, 0, SMALL, LARGE);

    @Test
    void theFirstOnesAreFreeInTheOrderAsked() {
        assertEquals(
                List.of(sold(BACON, 0, 1), sold(CHEESE, 100, 1)),
                item(TOPPINGS).choose(List.of(one(BACON), one(CHEESE)), ""));
    }

    @Test
    void aChoicePartlyFreeComesBackAsTwo() {
        assertEquals(
                List.of(sold(BACON, 0, 1), sold(BACON, 150, 2)),
                item(TOPPINGS).choose(List.of(new Choice(BACON.id(), 3)), ""));
    }

    @Test
    void aRequiredGroupWithoutAChoiceTakesItsPreselected() {
        assertEquals(List.of(sold(SMALL, 0, 1)), item(SIZE).choose(List.of(), ""));
    }

    @Test
    void aRequiredGroupWithoutPreselectedWantsAChoice() {
        refused(
                "modifier.too-few",
                "lines[2].modifiers",
                () -> item(group("Side", 1, 1, 0, CHEESE)).choose(List.of(), "lines[2]."));
    }

    @Test
    void tooManyNamesTheChoiceThatOverflows() {
        refused(
                "modifier.too-many",
                "modifiers[1]",
                () -> item(TOPPINGS).choose(List.of(one(BACON), new Choice(CHEESE.id(), 3)), ""));
    }

    @Test
    void aStrangersModifierIsUnknown() {
        refused(
                "modifier.unknown",
                "modifiers[1]",
                () -> item(TOPPINGS).choose(List.of(one(BACON), new Choice(UUID.randomUUID(), 1)), ""));
    }

    @Test
    void whatIsNotAvailableIsRefused() {
        refused("modifier.unavailable", "modifiers[0]", () -> item(TOPPINGS).choose(List.of(one(TRUFFLE)), ""));
    }

    @Test
    void aQuantityBelowOneIsRefused() {
        refused(
                "modifier.quantity",
                "modifiers[0].quantity",
                () -> item(TOPPINGS).choose(List.of(new Choice(BACON.id(), 0)), ""));
    }

    @Test
    void aNestedGroupHasThePriceOfItsSize() {
        assertEquals(
                List.of(sold(LARGE, 300, 1), sold(LARGE_BACON, 250, 1)),
                item(SIZE).choose(List.of(one(LARGE_BACON), one(LARGE)), ""));
    }

    @Test
    void aNestedGroupStaysClosedUntilItsModifierIsChosen() {
        refused("modifier.unknown", "modifiers[1]", () -> item(SIZE).choose(List.of(one(SMALL), one(LARGE_BACON)), ""));
    }

    @Test
    void anItemWithoutGroupsTakesNothing() {
        assertEquals(List.of(), item().choose(List.of(), ""));
        refused("modifier.unknown", "modifiers[0]", () -> item().choose(List.of(one(BACON)), ""));
    }

    private static void refused(String code, String field, Runnable choosing) {
        BusinessException refusal = assertThrows(BusinessException.class, choosing::run);
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static PricedItem item(PricedModifierGroup... groups) {
        return new PricedItem(
                UUID.randomUUID(),
                "Pizza",
                Optional.empty(),
                UUID.randomUUID(),
                1000,
                300,
                true,
                List.of(),
                List.of(groups),
                ItemLabel.NONE);
    }

    private static PricedModifierGroup group(String name, int min, int max, int free, PricedModifier... modifiers) {
        return new PricedModifierGroup(UUID.randomUUID(), name, min, max, free, List.of(modifiers));
    }

    private static PricedModifier modifier(String name, long price) {
        return new PricedModifier(UUID.randomUUID(), name, price, true, false, Optional.empty());
    }

    private static Choice one(PricedModifier modifier) {
        return new Choice(modifier.id(), 1);
    }

    private static ChosenModifier sold(PricedModifier modifier, long price, int quantity) {
        return new ChosenModifier(modifier.id(), modifier.name(), price, quantity);
    }
}
