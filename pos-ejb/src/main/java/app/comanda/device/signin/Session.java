package app.comanda.device.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that is good at this moment.
 *
 * @param staffId null for a display
 * @param username null for a display
 * @param role {@link app.comanda.staff.Role} by name; null for a display
 */
record Session(
        UUID id,
        @Nullable UUID staffId,
        @Nullable String username,
        @Nullable String role,
        Instant expires,
        Instant ends) {}
