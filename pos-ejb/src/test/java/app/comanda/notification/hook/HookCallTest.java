package app.comanda.notification.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.kernel.BusinessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HookCallTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final HookCall call = new HookCall(UUID.randomUUID(), UUID.randomUUID(), "order.paid", "{}", NOW);

    @Test
    void aProgramThatIsAwayIsCalledForADayAndAHalfAndThenGivenUp() {
        Duration waited = Duration.ZERO;
        List<Duration> pauses = new ArrayList<>();
        Optional<Instant> next = Optional.of(NOW);
        while (next.isPresent()) {
            call.begin(NOW);
            next = call.failed(HookOutcome.silent("ConnectException"), NOW);
            next.ifPresent(at -> pauses.add(Duration.between(NOW, at)));
        }
        for (Duration pause : pauses) {
            waited = waited.plus(pause);
        }
        assertEquals(8, call.attempts());
        assertEquals(34, waited.toHours());
        assertEquals(HookCall.State.FAILED, call.state());
        assertEquals(Optional.of("ConnectException"), call.lastError());
    }

    @Test
    void whatWasGivenUpCanBeSentAgainAndWhatWaitsCanNot() {
        assertEquals(
                "hook-call.waiting",
                assertThrows(BusinessException.class, () -> call.sendAgain(NOW)).code());
        call.giveUp("off");
        call.sendAgain(NOW);
        assertEquals(HookCall.State.WAITING, call.state());
        call.begin(NOW);
        call.delivered(204);
        assertEquals(Optional.of(204), call.lastStatus());
        assertEquals(Optional.empty(), call.nextAt());
        call.sendAgain(NOW);
        assertEquals(0, call.attempts());
    }

    @Test
    void onlyTwoHundredsCount() {
        assertEquals(true, HookOutcome.answered(204).taken());
        assertEquals(false, HookOutcome.answered(302).taken());
        assertEquals(false, HookOutcome.answered(500).taken());
    }
}
