package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A manager's PIN lets exactly one act pass, and nothing else. */
@ResourceLock("approving")
@ResourceLock("strict")
class ApprovalIT {

    private static final Restaurant HOUSE = Restaurant.named("approving");
    private static final Restaurant OTHER = Restaurant.named("castle");
    private static final String PIN = "2580";

    private static String manager;
    private static String reason;

    @BeforeAll
    static void theManagerHasAPin() {
        HOUSE.manager().put("/staff/me/pin", "{\"pin\": \"" + PIN + "\"}").expect(200);
        manager = staff("manager");
        reason = HOUSE.cashier().get("/reasons?kind=COMP").expect(200).at("/reasons/0/id");
    }

    @Test
    void theRefusalTellsWhatToApproveAndTheApprovalLetsItPass() {
        String order = order();

        Answer refused = comp(order, null).expectProblem(403, "approval.needed", "approvalId");
        assertEquals("COMP", refused.at("/approval/deed"));
        assertEquals(order, refused.at("/approval/subjectId"));
        assertEquals(1450, refused.number("/approval/amount"));
        assertEquals("USD", refused.at("/approval/currency"));

        comp(order, approved(order, 1450)).expect(200);
        assertEquals(0, HOUSE.cashier().get("/orders/" + order).number("/total"));
    }

    @Test
    void anApprovalIsForItsOwnOrderAndAmountOnly() {
        String order = order();

        comp(order, approved(order(), 1450)).expectProblem(409, "approval.other-act", "approvalId");
        comp(order, approved(order, 1449)).expectProblem(409, "approval.other-act", "approvalId");
        comp(order, approved(order, 1451)).expectProblem(409, "approval.other-act", "approvalId");
        comp(order, UUID.randomUUID().toString()).expectProblem(422, "approval.unknown", "approvalId");
    }

    @Test
    void aUsedOneDoesNotWorkAgain() {
        String twice = HOUSE.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [{\"sku\": \"BURGER\"}, {\"sku\": \"BURGER\"}]}"
                                .formatted(HOUSE.outlet))
                .expect(201)
                .at("/order/id");
        String approval = approved(twice, 1450);

        compLine(twice, 0, approval).expect(200);
        compLine(twice, 1, approval).expectProblem(409, "approval.used", "approvalId");
    }

    @Test
    void anOldOneDoesNotWork() throws SQLException {
        String order = order();
        String approval = approved(order, 1450);
        try (Connection owner = Database.asOwner()) {
            owner.setAutoCommit(false);
            try (PreparedStatement age = owner.prepareStatement("SELECT set_config('comanda.tenant_id', ?, true)")) {
                age.setString(1, HOUSE.tenant);
                age.execute();
            }
            try (PreparedStatement age =
                    owner.prepareStatement("UPDATE comanda.approval SET expires_at = now() WHERE id = ?")) {
                age.setObject(1, UUID.fromString(approval));
                assertEquals(1, age.executeUpdate());
            }
            owner.commit();
        }

        comp(order, approval).expectProblem(409, "approval.expired", "approvalId");
    }

    /** Two lines of the same price, so that each till's act is the one that was approved. */
    @Test
    void ofTwoTillsAtOnceExactlyOneUsesIt() throws Exception {
        String order = HOUSE.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [{\"sku\": \"BURGER\"}, {\"sku\": \"BURGER\"}]}"
                                .formatted(HOUSE.outlet))
                .expect(201)
                .at("/order/id");
        String approval = approved(order, 1450);
        ExecutorService tills = Executors.newFixedThreadPool(2);
        try {
            Future<Answer> first = tills.submit(() -> compLine(order, 0, approval));
            Future<Answer> second = tills.submit(() -> compLine(order, 1, approval));
            List<Integer> answers = List.of(first.get().status(), second.get().status()).stream()
                    .sorted()
                    .toList();

            assertEquals(List.of(200, 409), answers);
        } finally {
            tills.shutdownNow();
        }
        assertEquals(1450, HOUSE.cashier().get("/orders/" + order).number("/total"));
    }

    /** A refund looks at its reason after the approval was used: only a rollback gives it back. */
    @Test
    void anActThatFailsAfterItsApprovalWasUsedGivesItBack() {
        String order = HOUSE.cashier()
                .post("/orders", HOUSE.orderOf("BURGER", ", \"payment\": {\"method\": \"CASH\"}"))
                .expect(201)
                .at("/order/id");
        HOUSE.cashier()
                .post("/orders/" + order + "/refunds", "{\"amount\": 500, \"reason\": \"Was cold\"}")
                .expectProblem(403, "approval.needed", "approvalId");
        String approval = HOUSE.cashier()
                .post("/approvals", request("REFUND", order, 500, manager, PIN))
                .expect(201)
                .at("/id");
        String refund = "{\"amount\": 500, \"approvalId\": \"" + approval + "\", ";

        HOUSE.cashier()
                .post("/orders/" + order + "/refunds", refund + "\"reasonId\": \"" + UUID.randomUUID() + "\"}")
                .expectProblem(422, "reason.unknown", "reasonId");
        assertEquals(0, HOUSE.cashier().get("/orders/" + order).number("/refunded"));

        HOUSE.cashier()
                .post("/orders/" + order + "/refunds", refund + "\"reason\": \"Was cold\"}")
                .expect(201);
        HOUSE.cashier()
                .post("/orders/" + order + "/refunds", refund + "\"reason\": \"Was cold\"}")
                .expectProblem(409, "approval.used", "approvalId");
    }

    @Test
    void wrongPinsLockOutTheRightOneToo() {
        String owner = staff("owner");
        HOUSE.owner().put("/staff/me/pin", "{\"pin\": \"9173\"}").expect(200);
        String order = order();
        for (int i = 1; i < 5; i++) {
            ask(order, 1450, owner, "1111").expectProblem(422, "pin.wrong", "pin");
        }
        ask(order, 1450, owner, "1111").expectProblem(429, "pin.locked", "pin");
        ask(order, 1450, owner, "9173").expectProblem(429, "pin.locked", "pin");

        HOUSE.manager().delete("/staff/" + owner + "/pin/lock").expectProblem(404, "staff.unknown");
        HOUSE.owner().delete("/staff/" + owner + "/pin/lock").expect(204);
        ask(order, 1450, owner, "9173").expect(201);
    }

    @Test
    void nobodyApprovesForOthersRestaurantsOrWithoutAPin() {
        String order = order();

        ask(order, 1450, staff("cashier"), PIN).expectProblem(422, "pin.wrong", "pin");
        ask(order, 1450, UUID.randomUUID().toString(), PIN).expectProblem(422, "approval.approver", "approverStaffId");
        ask(OTHER.order("COLA").at("/order/id"), 300, manager, PIN).expectProblem(422, "approval.subject", "subjectId");
        OTHER.cashier()
                .post("/approvals", request(OTHER.order("COLA").at("/order/id"), 300, manager, PIN))
                .expectProblem(422, "approval.approver", "approverStaffId");
        OTHER.cashier().get("/outlets/" + HOUSE.outlet + "/approvers").expectProblem(404, "outlet.unknown");
    }

    @Test
    void aLimitIsSetByTheOwnerAloneAndHolds() {
        Restaurant strict = Restaurant.named("strict");
        String upTo = "{\"extent\": \"UP_TO\", \"most\": 1450}";
        strict.manager().put("/limits/cashier/COMP", upTo).expectProblem(403, "access.denied");
        strict.owner().put("/limits/owner/COMP", upTo).expectProblem(422, "limit.owner", "role");
        strict.owner()
                .put("/limits/cashier/COMP", "{\"extent\": \"UP_TO\", \"most\": -1}")
                .expectProblem(422, "limit.most", "most");
        strict.owner().put("/limits/cashier/COMP", upTo).expect(200);
        String itsReason = strict.cashier().get("/reasons?kind=COMP").at("/reasons/0/id");
        String order = strict.order("BURGER").at("/order/id");
        String line = strict.cashier().get("/orders/" + order).at("/lines/0/id");

        strict.cashier()
                .post("/orders/" + order + "/lines/" + line + "/comp", "{\"reasonId\": \"" + itsReason + "\"}")
                .expect(200);
    }

    @Test
    void theListOfApproversNamesThoseWithAPin() {
        String approvers = HOUSE.cashier()
                .get("/outlets/" + HOUSE.outlet + "/approvers")
                .expect(200)
                .text();

        assertTrue(approvers.contains(manager), approvers);
        assertFalse(approvers.contains(staff("cashier")), approvers);
    }

    @Test
    void trivialPinsAreRefused() {
        for (String pin : List.of("0000", "1234", "12", "abcd")) {
            Answer refused = HOUSE.cashier().put("/staff/me/pin", "{\"pin\": \"" + pin + "\"}");
            assertEquals(422, refused.status());
            assertEquals("pin", refused.at("/field"));
        }
    }

    private static Answer comp(String order, @Nullable String approval) {
        return compLine(order, 0, approval);
    }

    private static Answer compLine(String order, int index, @Nullable String approval) {
        String more = approval == null ? "" : ", \"approvalId\": \"" + approval + "\"";
        return HOUSE.cashier().post(line(order, index) + "/comp", "{\"reasonId\": \"" + reason + "\"" + more + "}");
    }

    private static String line(String order, int index) {
        return "/orders/" + order + "/lines/"
                + HOUSE.cashier().get("/orders/" + order).at("/lines/" + index + "/id");
    }

    private static String approved(String order, long amount) {
        return ask(order, amount, manager, PIN).expect(201).at("/id");
    }

    private static Answer ask(String order, long amount, String approver, String pin) {
        return HOUSE.cashier().post("/approvals", request(order, amount, approver, pin));
    }

    private static String request(String order, long amount, String approver, String pin) {
        return request("COMP", order, amount, approver, pin);
    }

    private static String request(String deed, String order, long amount, String approver, String pin) {
        return """
                {"pin": "%s", "approverStaffId": "%s", "deed": "%s", "subjectId": "%s", "amount": %d,
                 "currency": "USD", "note": "cold"}""".formatted(pin, approver, deed, order, amount);
    }

    private static String order() {
        return HOUSE.order("BURGER").at("/order/id");
    }

    private static String staff(String role) {
        for (var person : HOUSE.owner().get("/staff").expect(200).json()) {
            if (person.path("role").asText().equals(role)) {
                return person.path("id").asText();
            }
        }
        throw new AssertionError("nobody is " + role);
    }
}
