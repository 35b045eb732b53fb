package app.comanda.device.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.device.Purpose;
import app.comanda.tenancy.SignedInStaff;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionStaffTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID OUTLET = UUID.randomUUID();

    @Test
    void aCashierIsOneInTheTerminalsOutletOnly() {
        SignedInStaff sari = person("CASHIER");

        assertEquals(Set.of("cashier"), sari.roles());
        assertEquals(Set.of(OUTLET), sari.outletIds());
        assertEquals("sari", sari.getName());
    }

    @Test
    void anOwnerIsNoMoreThanAManagerByPin() {
        assertEquals(Set.of("manager"), person("OWNER").roles());
    }

    @Test
    void aKitchenDisplayIsNobodyAndWorks() {
        SignedInStaff display = SessionStaff.of(session(null, null), place(Purpose.KITCHEN));

        assertEquals(Set.of("kitchen"), display.roles());
        assertNull(display.staffId());
        assertEquals("terminal:A3", display.getName());
    }

    @Test
    void aBoardOnlyReads() {
        assertEquals(
                Set.of("kitchen", SignedInStaff.READER),
                SessionStaff.of(session(null, null), place(Purpose.BOARD)).roles());
    }

    @Test
    void whoeverStandsAtAKioskIsAGuest() {
        assertEquals(
                Set.of(SignedInStaff.GUEST),
                SessionStaff.of(session(null, null), place(Purpose.KIOSK)).roles());
    }

    @Test
    void tokensDifferAndDoNotPrintThemselves() {
        SessionToken one = SessionToken.make();

        assertTrue(SessionToken.isOne(one.text()));
        assertFalse(SessionToken.isOne("ey" + one.text().substring(3)));
        assertFalse(one.toString().contains(one.text()));
        assertFalse(one.equals(SessionToken.make()));
    }

    private static SignedInStaff person(String role) {
        return SessionStaff.of(session("sari", role), place(Purpose.TILL));
    }

    private static Session session(@Nullable String name, @Nullable String role) {
        return new Session(UUID.randomUUID(), name == null ? null : UUID.randomUUID(), name, role, NOON, NOON);
    }

    private static TerminalPlace place(Purpose purpose) {
        return new TerminalPlace(UUID.randomUUID(), OUTLET, "A3", purpose);
    }
}
