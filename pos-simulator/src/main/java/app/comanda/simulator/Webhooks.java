package app.comanda.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls to those who registered for them, one after the other, by a thread of its own; tried again as vendors do. */
public final class Webhooks implements AutoCloseable {

    /** For every account of a vendor that registered nothing of its own. */
    public static final String ANY = "*";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long[] PAUSES_MILLIS = {500, 1000, 2000, 5000, 10_000, 20_000, 40_000};
    private static final long HELD_BACK_MILLIS = 1000;
    private static final int REMEMBERED = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private final List<Runnable> heldBack = new ArrayList<>();
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "simulator-webhooks");
        made.setDaemon(true);
        return made;
    });

    /**
     * Who is called.
     *
     * @param account as in {@link Entry#account}, or {@link #ANY}
     * @param url null when calls are not wanted
     * @param settings what the vendor and the account share: {@code secret}, {@code publicKey} …
     */
    public record Hook(
            String vendor, String account, @Nullable URI url, Map<String, String> settings) {
        public Hook {
            settings = Map.copyOf(settings);
        }
    }

    /** A call, signed for the moment at which it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // sent and forgotten
    public record Letter(Map<String, String> headers, byte[] body) {}

    /** A call that was made. @param status 0 when nobody answered */
    public record Delivery(String vendor, URI url, int status) {}

    public void register(Hook hook) {
        hooks.put(hook.vendor() + "/" + hook.account(), hook);
    }

    public Optional<Hook> find(String vendor, String account) {
        return Optional.ofNullable(hooks.get(vendor + "/" + account))
                .or(() -> Optional.ofNullable(hooks.get(vendor + "/" + ANY)));
    }

    List<Hook> hooks() {
        return List.copyOf(hooks.values());
    }

    public List<Delivery> deliveries() {
        synchronized (deliveries) {
            return List.copyOf(deliveries);
        }
    }

    /** Tells the account that registered of an entry, if one did; the entry's fate says how often and when. */
    public void send(Entry about, Function<Hook, Letter> signing) {
        find(about.vendor(), about.account()).ifPresent(hook -> send(hook, about.fate(), signing));
    }

    /** @param signing makes the call anew for each try, as timestamps are signed too */
    public void send(Hook hook, Fate fate, Function<Hook, Letter> signing) {
        URI url = hook.url();
        if (url == null || fate == Fate.LOSE_WEBHOOK) {
            return;
        }
        Runnable delivery = () -> deliver(hook, url, signing, 0);
        if (fate == Fate.REORDER) {
            holdBack(delivery);
            return;
        }
        later(delivery, 0);
        if (fate == Fate.TWICE) {
            later(delivery, 0);
        }
    }

    private void holdBack(Runnable delivery) {
        synchronized (heldBack) {
            heldBack.add(0, delivery);
        }
        later(this::release, HELD_BACK_MILLIS);
    }

    private void release() {
        List<Runnable> due;
        synchronized (heldBack) {
            due = List.copyOf(heldBack);
            heldBack.clear();
        }
        due.forEach(Runnable::run);
    }

    private void deliver(Hook hook, URI url, Function<Hook, Letter> signing, int tries) {
        int status = call(url, signing.apply(hook));
        synchronized (deliveries) {
            deliveries.addLast(new Delivery(hook.vendor(), url, status));
            if (deliveries.size() > REMEMBERED) {
                deliveries.removeFirst();
            }
        }
        if (status / 100 != 2 && tries < PAUSES_MILLIS.length) {
            later(() -> deliver(hook, url, signing, tries + 1), PAUSES_MILLIS[tries]);
        }
    }

    private int call(URI url, Letter letter) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url).timeout(PATIENCE).POST(BodyPublishers.ofByteArray(letter.body()));
        letter.headers().forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void later(Runnable task, long millis) {
        try {
            thread.schedule(task, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed; nobody waits for it
        }
    }

    void clear() {
        hooks.clear();
        synchronized (deliveries) {
            deliveries.clear();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
