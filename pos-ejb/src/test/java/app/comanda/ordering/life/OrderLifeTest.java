package app.comanda.ordering.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Preparation;
import app.comanda.ordering.Settlement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderLifeTest {

    private static final Pattern ARROW = Pattern.compile("^ *([A-Z_]+) --> ([A-Z_]+)", Pattern.MULTILINE);

    @Test
    void aNewOrderMayBeChangedAndPaid() {
        OrderLife fresh = life(Preparation.PLACED, Settlement.UNPAID);
        assertTrue(
                fresh.legal().containsAll(List.of(OrderAct.ADD_LINES, OrderAct.VOID, OrderAct.DISCOUNT, OrderAct.PAY)));
        assertFalse(fresh.allows(OrderAct.REFUND));
        assertFalse(fresh.allows(OrderAct.RECALL));
    }

    @Test
    void aRefusalNamesWhatIsPossible() {
        BusinessException refusal = refusal(life(Preparation.COMPLETED, Settlement.PAID), OrderAct.CANCEL);
        assertEquals("order.transition", refusal.code());
        assertEquals(BusinessException.Kind.CONFLICT, refusal.kind());
        assertEquals(
                "For an order that is COMPLETED and PAID, CANCEL is not possible; possible are REFUND.",
                refusal.getMessage());
    }

    @Test
    void nothingIsPossibleWithACancelledOrder() {
        BusinessException refusal = refusal(life(Preparation.CANCELLED, Settlement.UNPAID), OrderAct.ADD_LINES);
        assertEquals("order.closed", refusal.code());
        assertEquals(
                "For an order that is CANCELLED and UNPAID, ADD_LINES is not possible; nothing is.",
                refusal.getMessage());
    }

    @Test
    void billsMustBeJoinedBeforeALineIsVoided() {
        OrderLife split = life(Preparation.PLACED, Settlement.UNPAID, OrderMark.SPLIT);
        BusinessException refusal = refusal(split, OrderAct.VOID);
        assertEquals("order.split", refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Join the bills first."));
        assertTrue(split.allows(OrderAct.JOIN_BILLS));
    }

    @Test
    void onlyAHeldOrderIsRecalled() {
        assertFalse(life(Preparation.PLACED, Settlement.UNPAID).allows(OrderAct.RECALL));
        assertTrue(life(Preparation.PLACED, Settlement.UNPAID, OrderMark.HELD).allows(OrderAct.RECALL));
    }

    @Test
    void noChangeOfTheBillIsPossibleOnceMoneyWasGivenBack() {
        OrderLife refunded = life(Preparation.READY, Settlement.PARTLY_REFUNDED);
        for (OrderAct act : List.of(OrderAct.ADD_LINES, OrderAct.VOID, OrderAct.COMP, OrderAct.DISCOUNT)) {
            assertFalse(refunded.allows(act), act.name());
        }
    }

    @Test
    void theDrawingHasEveryStepOfTheFoodAndNoOther() throws IOException {
        Set<String> steps = new TreeSet<>();
        for (OrderAct act : OrderAct.values()) {
            act.outcome()
                    .ifPresent(outcome -> act.moment().food().forEach(from -> steps.add(from + " --> " + outcome)));
        }
        assertEquals(steps, drawn("food"));
    }

    @Test
    void theDrawingHasEveryStepOfTheMoneyAndNoOther() throws IOException {
        Set<String> steps = Arrays.stream(Settlement.values())
                .flatMap(from -> from.next().stream().map(to -> from + " --> " + to))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(steps, drawn("money"));
    }

    @Test
    void theTableOfThePageIsTheTableOfTheCode() throws IOException {
        List<String> rows = page().lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll(" +", " "))
                .toList();
        assertEquals(Arrays.stream(OrderAct.values()).map(OrderLifeTest::row).toList(), rows);
    }

    private static String row(OrderAct act) {
        Moment moment = act.moment();
        return "| `" + act + "` | " + names(moment.food(), Preparation.values()) + " | "
                + names(moment.money(), Settlement.values()) + " | " + names(moment.needed(), OrderMark.values())
                + " | " + names(moment.hindering(), OrderMark.values()) + " |";
    }

    private static <E extends Enum<E>> String names(Set<E> chosen, E[] all) {
        if (chosen.isEmpty()) {
            return "–";
        }
        return chosen.size() == all.length
                ? "any"
                : chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static Set<String> drawn(String what) throws IOException {
        String page = page();
        int begin = page.indexOf("%% " + what);
        String drawing = page.substring(begin, page.indexOf("```", begin));
        return ARROW.matcher(drawing)
                .results()
                .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "order-life.md"));
    }

    private static OrderLife life(Preparation food, Settlement money, OrderMark... marks) {
        return new OrderLife(food, money, Set.of(marks));
    }

    private static BusinessException refusal(OrderLife life, OrderAct act) {
        return assertThrows(BusinessException.class, () -> life.require(act));
    }
}
