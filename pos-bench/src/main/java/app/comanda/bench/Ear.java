package app.comanda.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A kitchen display without a screen: says hello, listens to one outlet, and checks that it hears each number once. */
final class Ear implements WebSocket.Listener {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":(\\d+)");
    private static final Pattern ORDER = Pattern.compile("\"orderId\":\"([0-9a-f-]{36})\"");

    private final Heard heard;
    private final CompletableFuture<Ear> listening = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final String subscription;
    private @Nullable WebSocket socket;
    /** The JDK's socket refuses a message while the one before is on its way, and that may outlast its answer. */
    private CompletionStage<?> said = CompletableFuture.completedFuture(null);

    private long last;

    /** What all ears hear. */
    interface Heard {
        void order(String orderId);

        /** A number came twice, or one was left out. */
        void wrongNumber();
    }

    private Ear(String outlet, Heard heard) {
        this.heard = heard;
        this.subscription = "{\"type\":\"subscribe\",\"topic\":\"kitchen\",\"outletId\":\"" + outlet + "\"}";
    }

    static CompletableFuture<Ear> listen(HttpClient http, URI address, String token, String outlet, Heard heard) {
        Ear ear = new Ear(outlet, heard);
        return http.newWebSocketBuilder().buildAsync(address, ear).thenCompose(open -> {
            ear.socket = open;
            ear.say(open, "{\"type\":\"hello\",\"token\":\"" + token + "\"}");
            return ear.listening;
        });
    }

    private synchronized void say(WebSocket to, String text) {
        said = said.thenCompose(before -> to.sendText(text, true));
    }

    void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        message.append(part);
        if (whole) {
            hear(from, message.toString());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(WebSocket from, String text) {
        if (text.startsWith("{\"type\":\"event\"")) {
            count(number(text));
            Matcher order = ORDER.matcher(text);
            if (text.contains("\"kind\":\"TicketChanged\"") && order.find()) {
                heard.order(order.group(1));
            }
        } else if (text.startsWith("{\"type\":\"welcome\"")) {
            say(from, subscription);
        } else if (text.startsWith("{\"type\":\"subscribed\"")) {
            last = number(text);
            listening.complete(this);
        } else if (text.startsWith("{\"type\":\"ping\"")) {
            say(from, "{\"type\":\"pong\"}");
        } else {
            listening.completeExceptionally(new IllegalStateException(text));
        }
    }

    private void count(long number) {
        if (number != last + 1) {
            heard.wrongNumber();
        }
        last = number;
    }

    private static long number(String text) {
        Matcher sequence = SEQUENCE.matcher(text);
        return sequence.find() ? Long.parseLong(sequence.group(1)) : 0;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int number, String reason) {
        listening.completeExceptionally(new IllegalStateException(number + " " + reason));
        heard.wrongNumber();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        listening.completeExceptionally(failure);
        heard.wrongNumber();
    }
}
