package app.comanda.kernel;

import org.jspecify.annotations.Nullable;

/** The request that this thread answers, known before anybody knows whose it is. */
public final class CurrentRequest {

    private static final ThreadLocal<@Nullable String> ID = new ThreadLocal<>();

    private CurrentRequest() {}

    /** The id that the answer carries; null outside a request. */
    public static @Nullable String id() {
        return ID.get();
    }

    /** For the filter that gives requests their ids. */
    public static void begin(String id) {
        ID.set(id);
    }

    public static void end() {
        ID.remove();
    }
}
