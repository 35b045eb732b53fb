package app.comanda.staff.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ORDER = UUID.randomUUID();
    private static final UUID CASHIER = UUID.randomUUID();
    private static final GuardedAct COMP = new GuardedAct(Deed.COMP, ORDER, 1_250, "USD");

    private final Approval approval = new Approval(
            COMP,
            UUID.randomUUID(),
            "cold soup",
            new Approver(UUID.randomUUID(), "Maya"),
            new TenantContext(UUID.randomUUID(), null, Set.of(), CASHIER, "kim", "request"),
            NOON);

    @Test
    void letsPassWhatWasApproved() {
        approval.use(COMP, CASHIER, NOON.plusSeconds(119));

        assertEquals(NOON.plusSeconds(119), approval.usedAt().orElseThrow());
    }

    @Test
    void isGoodForOneActOnly() {
        approval.use(COMP, CASHIER, NOON);

        refusedAs("approval.used", COMP, CASHIER, NOON.plusSeconds(1));
    }

    @Test
    void isTooOldAfterTwoMinutes() {
        refusedAs("approval.expired", COMP, CASHIER, NOON.plus(Duration.ofMinutes(2)));
    }

    @Test
    void isForNoOtherOrderAmountDeedCurrencyOrPerson() {
        refusedAs("approval.other-act", new GuardedAct(Deed.COMP, UUID.randomUUID(), 1_250, "USD"), CASHIER, NOON);
        refusedAs("approval.other-act", new GuardedAct(Deed.COMP, ORDER, 1_251, "USD"), CASHIER, NOON);
        refusedAs("approval.other-act", new GuardedAct(Deed.COMP, ORDER, 1_249, "USD"), CASHIER, NOON);
        refusedAs("approval.other-act", new GuardedAct(Deed.REFUND, ORDER, 1_250, "USD"), CASHIER, NOON);
        refusedAs("approval.other-act", new GuardedAct(Deed.COMP, ORDER, 1_250, "EUR"), CASHIER, NOON);
        refusedAs("approval.other-act", COMP, UUID.randomUUID(), NOON);
        assertTrue(approval.usedAt().isEmpty());
    }

    private void refusedAs(String code, GuardedAct act, UUID staff, Instant now) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> approval.use(act, staff, now));
        assertEquals(code, refusal.code());
        assertEquals("approvalId", refusal.field());
    }
}
