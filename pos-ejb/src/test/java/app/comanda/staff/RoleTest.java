package app.comanda.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final Set<UUID> ONE_OUTLET = Set.of(UUID.randomUUID());

    @Test
    void ownersAppointEverybody() {
        assertTrue(Arrays.stream(Role.values()).allMatch(Role.OWNER::mayAppoint));
    }

    @Test
    void managersMakeNeitherOwnersNorManagers() {
        assertTrue(Role.MANAGER.mayAppoint(Role.CASHIER));
        assertTrue(Role.MANAGER.mayAppoint(Role.KITCHEN));
        assertFalse(Role.MANAGER.mayAppoint(Role.MANAGER));
        assertFalse(Role.MANAGER.mayAppoint(Role.OWNER));
    }

    @Test
    void theOthersAppointNobody() {
        assertTrue(Arrays.stream(Role.values()).noneMatch(Role.CASHIER::mayAppoint));
        assertTrue(Arrays.stream(Role.values()).noneMatch(Role.KITCHEN::mayAppoint));
    }

    @Test
    void everybodyButAnOwnerWorksInAnOutlet() {
        assertEquals("outletIds", refusedField("ana@example.com", Role.CASHIER, Set.of()));
        assertEquals("outletIds", refusedField("ana@example.com", Role.OWNER, ONE_OUTLET));
        assertEquals("email", refusedField("ana", Role.CASHIER, ONE_OUTLET));
    }

    private static String refusedField(String email, Role role, Set<UUID> outlets) {
        BusinessException refused = assertThrows(
                BusinessException.class, () -> new EmployeeDetails("Ana", email, "ana.till", role, outlets));
        return String.valueOf(refused.field());
    }
}
