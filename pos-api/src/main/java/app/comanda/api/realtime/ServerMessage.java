package app.comanda.api.realtime;

import app.comanda.kernel.Json;
import app.comanda.realtime.Feed;
import app.comanda.realtime.FeedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the server says, but for events. */
record ServerMessage(
        String type,
        @Nullable String topic,
        @Nullable UUID outletId,
        @Nullable Long sequence,
        @Nullable String code,
        @Nullable String detail) {

    static final String WELCOME = "{\"type\":\"welcome\"}";
    static final String PING = "{\"type\":\"ping\"}";

    static String subscribed(Feed feed, long after) {
        return about("subscribed", feed, after);
    }

    static String unsubscribed(Feed feed) {
        return about("unsubscribed", feed, null);
    }

    static String reset(Feed feed) {
        return about("reset", feed, null);
    }

    static String refused(@Nullable String topic, @Nullable UUID outletId, String code, String detail) {
        return Json.write(new ServerMessage("refused", topic, outletId, null, code, detail));
    }

    /** The body is JSON already. */
    static String event(FeedEvent event) {
        String head = Json.write(new EventHead(
                "event", event.topic().word(), event.outletId(), event.sequence(), event.at(), event.kind()));
        return head.substring(0, head.length() - 1) + ",\"body\":" + event.body() + "}";
    }

    private static String about(String type, Feed feed, @Nullable Long sequence) {
        return Json.write(new ServerMessage(type, feed.topic().word(), feed.outletId(), sequence, null, null));
    }

    private record EventHead(String type, String topic, UUID outletId, long sequence, Instant at, String kind) {}
}
