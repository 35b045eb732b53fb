package app.comanda.catalog.combo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.catalog.combo.Combo.Group;
import app.comanda.catalog.combo.Combo.Offered;
import app.comanda.catalog.combo.Combo.Part;
import app.comanda.catalog.combo.Combo.Wish;
import app.comanda.kernel.BusinessException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComboTest {

    private static final UUID BURGER = UUID.randomUUID();
    private static final UUID CHEESEBURGER = UUID.randomUUID();
    private static final UUID FRIES = UUID.randomUUID();
    private static final UUID SALAD = UUID.randomUUID();
    private static final UUID COLA = UUID.randomUUID();
    private static final Group MAIN =
            group("Main", 1, 1, new Offered(BURGER, 0, true), new Offered(CHEESEBURGER, 100, false));
    private static final Group SIDES =
            group("Sides", 1, 2, new Offered(FRIES, 0, false), new Offered(SALAD, 50, false));
    private static final Group EXTRA = group("Extra", 0, 1, new Offered(COLA, 0, false), new Offered(FRIES, 20, false));
    private static final Combo MEAL = new Combo(List.of(MAIN, SIDES, EXTRA));

    @Test
    void thePartsComeGroupByGroupAndKnowTheirWish() {
        assertEquals(
                List.of(new Part(CHEESEBURGER, 100, 1), new Part(SALAD, 50, 0)),
                MEAL.choose(List.of(wish(SALAD), wish(CHEESEBURGER)), "components"));
    }

    @Test
    void aRequiredGroupWithoutAChoiceTakesItsPreselected() {
        assertEquals(
                List.of(new Part(BURGER, 0, -1), new Part(FRIES, 0, 0)),
                MEAL.choose(List.of(wish(FRIES)), "components"));
    }

    @Test
    void whatTheFirstGroupHasNoRoomForGoesIntoTheNextThatOffersIt() {
        assertEquals(
                List.of(new Part(BURGER, 0, -1), new Part(FRIES, 0, 0), new Part(FRIES, 0, 1), new Part(FRIES, 20, 2)),
                MEAL.choose(List.of(wish(FRIES), wish(FRIES), wish(FRIES)), "components"));
    }

    @Test
    void aNamedGroupIsTaken() {
        assertEquals(
                List.of(new Part(BURGER, 0, -1), new Part(SALAD, 50, 1), new Part(FRIES, 20, 0)),
                MEAL.choose(List.of(new Wish(FRIES, EXTRA.id()), wish(SALAD)), "components"));
    }

    @Test
    void whatDoesNotFitIsNamed() {
        refused("combo.too-few", "lines[2].components", wish(BURGER));
        refused("combo.too-many", "lines[2].components[2]", wish(BURGER), wish(FRIES), wish(BURGER));
        refused("combo.choice-unknown", "lines[2].components[1]", wish(FRIES), wish(UUID.randomUUID()));
        refused("combo.choice-unknown", "lines[2].components[0]", new Wish(BURGER, SIDES.id()));
    }

    @Test
    void whatCannotBeMeantIsRefusedByItsField() {
        miswritten("combo.min", "groups[0].min", 2, 1, List.of(choice(BURGER)));
        miswritten("combo.max", "groups[0].max", 0, 0, List.of(choice(BURGER)));
        miswritten("combo.size", "groups[0].choices", 1, 1, List.of());
        miswritten("combo.twice", "groups[0].choices", 1, 1, List.of(choice(BURGER), choice(BURGER)));
        miswritten(
                "menu.price",
                "groups[0].choices[0].surcharge",
                1,
                1,
                List.of(new ComboDetails.Choice(BURGER, -1, false)));
    }

    private static void refused(String code, String field, Wish... wishes) {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> MEAL.choose(List.of(wishes), "lines[2].components"));
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static void miswritten(
            String code, @Nullable String field, int min, int max, List<ComboDetails.Choice> choices) {
        BusinessException refusal = assertThrows(
                BusinessException.class,
                () -> new ComboDetails(List.of(new ComboDetails.Group("Main", min, max, choices))));
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static ComboDetails.Choice choice(UUID item) {
        return new ComboDetails.Choice(item, 0, false);
    }

    private static Wish wish(UUID item) {
        return new Wish(item, null);
    }

    private static Group group(String name, int min, int max, Offered... offered) {
        return new Group(UUID.randomUUID(), name, min, max, List.of(offered));
    }
}
