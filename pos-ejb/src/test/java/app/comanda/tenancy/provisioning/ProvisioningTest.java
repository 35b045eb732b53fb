package app.comanda.tenancy.provisioning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant AFTER_CLAIM = NOW.plus(Provisioning.CLAIM).plusSeconds(1);

    @Test
    void stepsAreTakenInTheirOrder() {
        World world = new World(Integer.MAX_VALUE);
        Provisioning provisioning = begun();
        world.work(provisioning, NOW);
        assertEquals(List.of(StepName.values()), world.made);
        assertEquals(Provisioning.State.DONE, provisioning.state());
    }

    @Test
    void killedAnywhereItGoesOnAndMakesNothingTwice() {
        for (int kill : killPoints()) {
            Provisioning provisioning = begun();
            World world = new World(kill);
            world.work(provisioning, NOW);
            world.survive();
            world.work(provisioning, AFTER_CLAIM);
            assertEquals(Provisioning.State.DONE, provisioning.state(), "killed at " + kill);
            assertEquals(EnumSet.allOf(StepName.class), EnumSet.copyOf(world.made), "killed at " + kill);
            assertEquals(StepName.values().length, world.made.size(), "killed at " + kill);
        }
    }

    @Test
    void killedAnywhereItCanBeUndoneAndLeavesNothing() {
        for (int kill : killPoints()) {
            Provisioning provisioning = begun();
            World world = new World(kill);
            world.work(provisioning, NOW);
            world.survive();
            if (provisioning.state() != Provisioning.State.DONE) {
                provisioning.undo(AFTER_CLAIM);
                world.work(provisioning, AFTER_CLAIM);
                assertEquals(Provisioning.State.UNDONE, provisioning.state(), "killed at " + kill);
                assertEquals(List.of(), world.made, "killed at " + kill);
            }
        }
    }

    @Test
    void killedWhileUndoingItGoesOnUndoing() {
        for (int kill : killPoints()) {
            Provisioning provisioning = begun();
            World world = new World(16);
            world.work(provisioning, NOW);
            provisioning.undo(AFTER_CLAIM);
            World undoing = new World(kill, world.made);
            undoing.work(provisioning, AFTER_CLAIM);
            undoing.survive();
            undoing.work(provisioning, AFTER_CLAIM.plus(Provisioning.CLAIM).plusSeconds(1));
            assertEquals(Provisioning.State.UNDONE, provisioning.state(), "killed at " + kill);
            assertEquals(List.of(), undoing.made, "killed at " + kill);
        }
    }

    @Test
    void aClaimKeepsOthersOutUntilItRunsOut() {
        Provisioning provisioning = begun();
        assertTrue(provisioning.claim(NOW));
        assertFalse(provisioning.claim(NOW.plusSeconds(1)));
        assertEquals(
                "provisioning.running",
                assertThrows(BusinessException.class, () -> provisioning.undo(NOW.plusSeconds(1)))
                        .code());
        assertTrue(provisioning.claim(AFTER_CLAIM));
    }

    @Test
    void anAbsentServiceIsAskedAgainAfterPausesThatDoubleUpToFiveMinutes() {
        Provisioning provisioning = begun();
        List<Long> pauses = IntStream.range(0, 8)
                .mapToObj(attempt -> {
                    provisioning.waitAWhile("accounts.unavailable", NOW);
                    return Duration.between(NOW, provisioning.nextAttemptAt()).toSeconds();
                })
                .toList();
        assertEquals(List.of(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L), pauses);
        assertEquals(Provisioning.State.WAITING, provisioning.state());
        assertEquals(Optional.of("accounts.unavailable"), provisioning.problem());
    }

    @Test
    void aRefusalWaitsForAPersonWhoMayResume() {
        Provisioning provisioning = begun();
        provisioning.claim(NOW);
        provisioning.begin(NOW);
        provisioning.fail("tenant.slug-taken", NOW);
        assertEquals(Provisioning.State.FAILED, provisioning.state());
        assertFalse(provisioning.claim(AFTER_CLAIM));
        provisioning.resume(NOW);
        assertTrue(provisioning.claim(NOW));
    }

    @Test
    void aWorkingTenantIsNotUndone() {
        Provisioning provisioning = begun();
        new World(Integer.MAX_VALUE).work(provisioning, NOW);
        assertEquals(
                "provisioning.done",
                assertThrows(BusinessException.class, () -> provisioning.undo(NOW))
                        .code());
    }

    @Test
    void aWorkerThatWasOvertakenByAnUndoFinishesNothing() {
        Provisioning provisioning = begun();
        provisioning.claim(NOW);
        Turn turn = provisioning.begin(NOW).orElseThrow();
        provisioning.undo(AFTER_CLAIM);
        assertEquals(
                "provisioning.overtaken",
                assertThrows(BusinessException.class, () -> provisioning.finish(turn, AFTER_CLAIM))
                        .code());
    }

    @Test
    void thePlanSurvivesItsWritingDown() {
        Provisioning provisioning = begun();
        assertEquals(request(), provisioning.plan().asked());
        assertEquals(provisioning.tenantId(), provisioning.plan().tenantId());
    }

    @Test
    void aRequestNamesTheFieldAtFault() {
        assertEquals("slug", refusedField("A b", "US", "owner@example.com"));
        assertEquals("country", refusedField("warung", "XX", "owner@example.com"));
        assertEquals("ownerEmail", refusedField("warung", "ID", "owner at example"));
    }

    @Test
    void theOrderOfTheStepsIsTheAgreedOne() {
        assertEquals(
                "[TENANT, OUTLET, OWNER_ACCOUNT, FURNISHING, INVITATION, ACTIVATION]",
                Arrays.toString(StepName.values()));
        assertEquals(
                Set.of(StepName.OWNER_ACCOUNT, StepName.INVITATION),
                Set.copyOf(Arrays.stream(StepName.values())
                        .filter(StepName::isRemote)
                        .toList()));
    }

    private static String refusedField(String slug, String country, String email) {
        BusinessException refused = assertThrows(
                BusinessException.class,
                () -> new TenantRequest("Warung", slug, country, "Ibu Sari", email, "sari@example.com", outlet()));
        return String.valueOf(refused.field());
    }

    private static int[] killPoints() {
        return IntStream.range(0, StepName.values().length * 3 + 1).toArray();
    }

    private static Provisioning begun() {
        return new Provisioning(ProvisioningPlan.of(request(), UUID.randomUUID()), "key-1", "chain.admin", NOW);
    }

    private static TenantRequest request() {
        return new TenantRequest(
                "Warung Sari", "warung-sari", "ID", "Ibu Sari", "sari@example.com", "sari@example.com", outlet());
    }

    private static OutletDetails outlet() {
        return new OutletDetails(
                "Ubud",
                ZoneId.of("Asia/Makassar"),
                Currency.getInstance("IDR"),
                Locale.forLanguageTag("id-ID"),
                LocalTime.of(4, 0),
                true,
                "HALF_UP",
                "LINE",
                100L,
                List.of("DINE_IN"),
                Outlet.Status.OPEN);
    }

    /**
     * What the steps make, and a worker that dies at a given moment: before a step, in it, or between its work and its
     * mark. What is in the database dies with its transaction; what is remote stays.
     */
    private static final class World {

        private final List<StepName> made;
        private int momentsToLive;

        World(int momentsToLive) {
            this(momentsToLive, new ArrayList<>());
        }

        World(int momentsToLive, List<StepName> made) {
            this.momentsToLive = momentsToLive;
            this.made = made;
        }

        void survive() {
            momentsToLive = Integer.MAX_VALUE;
        }

        void work(Provisioning provisioning, Instant now) {
            if (dies() || !provisioning.claim(now)) {
                return;
            }
            Optional<Turn> turn = provisioning.begin(now);
            while (turn.isPresent()) {
                if (dies() || !perform(turn.get(), provisioning, now) || dies()) {
                    return;
                }
                turn = provisioning.begin(now);
            }
        }

        private boolean perform(Turn turn, Provisioning provisioning, Instant now) {
            boolean diesInside = dies();
            if (turn.step().isRemote() || !diesInside) {
                apply(turn);
            }
            if (!diesInside) {
                provisioning.finish(turn, now);
            }
            return !diesInside;
        }

        private void apply(Turn turn) {
            if (turn.isUndo()) {
                made.remove(turn.step());
            } else if (!made.contains(turn.step())) {
                made.add(turn.step());
            }
        }

        private boolean dies() {
            return momentsToLive-- <= 0;
        }
    }
}
