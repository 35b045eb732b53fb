package app.comanda.ordering.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class VisitTest {

    private static final Instant SEVEN = Instant.parse("2026-11-20T19:00:00Z");
    private static final Server KIM = new Server(UUID.randomUUID(), "Kim");

    private final FloorPlan hall = new FloorPlan(
            UUID.randomUUID(), new FloorPlanDetails("Hall", 0, List.of(table("1", 0), table("2", 20), table("3", 40))));
    private final Visit family = visit(0);
    private final Visit friends = visit(1);

    @Test
    void aPartyHoldsItsTableUntilItLeaves() {
        assertTrue(family.holdsTable());
        family.close(SEVEN);
        assertFalse(family.holdsTable());
        refused("visit.closed", () -> family.count(3));
        refused("visit.closed", () -> family.close(SEVEN));
    }

    @Test
    void aPartyThatJoinsAnotherKeepsItsTableOrLeavesIt() {
        family.join(friends, TableAfterMerge.KEEP);
        assertTrue(family.holdsTable());
        family.leaveOther();
        family.join(friends, TableAfterMerge.FREE);
        assertFalse(family.holdsTable());
        assertEquals(Optional.of(friends.id()), family.mergedInto());
        family.leaveOther();
        assertTrue(family.holdsTable(), "back at its table");
    }

    @Test
    void aPartyThatJoinedAnotherDoesNothingOnItsOwn() {
        family.join(friends, TableAfterMerge.KEEP);
        refused("visit.merged", () -> family.join(friends, TableAfterMerge.KEEP));
        refused("visit.merged", () -> family.moveTo(hall.tables().get(2)));
        refused("visit.merged", family::requireOnItsOwn);
        refused("visit.not-merged", friends::leaveOther);
    }

    @Test
    void aPartyIsOneToNinetyNineGuests() {
        family.count(99);
        assertEquals(99, family.covers());
        refused("visit.covers", () -> family.count(0));
        refused("visit.covers", () -> family.count(100));
    }

    private Visit visit(int table) {
        return new Visit(hall.tables().get(table), 2, KIM, LocalDate.of(2026, 11, 20), SEVEN);
    }

    private static TableDetails table(String name, int x) {
        return new TableDetails(null, name, 4, TableShape.SQUARE, x, 0, 8, 8);
    }

    private static void refused(String code, Executable act) {
        assertEquals(code, assertThrows(BusinessException.class, act).code());
    }
}
