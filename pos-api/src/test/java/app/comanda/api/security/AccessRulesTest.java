package app.comanda.api.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.api.security.AccessRules.Rule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    @Test
    void aMethodThatNobodyGaveARuleIsClosed() throws Exception {
        Rule rule = Rule.of(Forgotten.class.getMethod("read"), Forgotten.class);
        assertFalse(rule.open());
        assertTrue(rule.roles().isEmpty());
    }

    @Test
    void theMethodsRuleBeatsTheClasss() throws Exception {
        assertEquals(
                Set.of("owner"),
                Rule.of(Menu.class.getMethod("change"), Menu.class).roles());
        assertEquals(
                Set.of("cashier", "kitchen"),
                Rule.of(Menu.class.getMethod("read"), Menu.class).roles());
        assertTrue(Rule.of(Menu.class.getMethod("guests"), Menu.class).open());
        assertEquals(new Rule(false, Set.of()), Rule.of(Menu.class.getMethod("nobody"), Menu.class));
    }

    static class Forgotten {
        public void read() {}
    }

    @RolesAllowed({"cashier", "kitchen"})
    static class Menu {
        public void read() {}

        @RolesAllowed("owner")
        public void change() {}

        @PermitAll
        public void guests() {}

        @DenyAll
        public void nobody() {}
    }
}
