package app.comanda.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox on its way out. */
record WaitingMessage(
        UUID id,
        UUID tenantId,
        String type,
        @Nullable String consumer,
        @Nullable UUID outletId,
        String requestId,
        String payload) {}
