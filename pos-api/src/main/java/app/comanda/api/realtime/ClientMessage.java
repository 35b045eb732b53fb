package app.comanda.api.realtime;

import app.comanda.kernel.Json;
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

    /** @throws IllegalArgumentException when it is none */
    static ClientMessage read(String text) {
        @Nullable ClientMessage message = Json.read(text, ClientMessage.class);
        if (message == null || message.type() == null) {
            throw new IllegalArgumentException("A message without a type");
        }
        return message;
    }

    /** As the wire has them. */
    enum Type {
        hello,
        subscribe,
        unsubscribe,
        pong
    }
}
