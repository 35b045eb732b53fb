package app.comanda.api.realtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says; which fields there are depends on the type. */
record ClientMessage(
        Type type,
        @Nullable String token,
        @Nullable String terminalKey,
        @Nullable String topic,
        @Nullable UUID outletId,
        @Nullable Long after) {

    /** As the wire has them. */
    enum Type {
        hello,
        subscribe,
        unsubscribe,
        pong
    }
}
