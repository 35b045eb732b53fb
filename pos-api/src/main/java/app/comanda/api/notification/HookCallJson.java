package app.comanda.api.notification;

import app.comanda.notification.hook.HookCall;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program was told, and what became of it.
 *
 * @param attempts since it was last sent by hand
 * @param lastStatus of HTTP; absent when there was no answer
 * @param nextAt when it is tried again by itself
 */
public record HookCallJson(
        UUID id,
        String type,
        HookCall.State state,
        int attempts,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        Instant createdAt,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAt,
        String body) {

    static HookCallJson of(HookCall call) {
        return new HookCallJson(
                call.id(),
                call.type(),
                call.state(),
                call.attempts(),
                call.lastStatus().orElse(null),
                call.lastError().orElse(null),
                call.createdAt(),
                call.attemptedAt().orElse(null),
                call.nextAt().orElse(null),
                call.body());
    }
}
