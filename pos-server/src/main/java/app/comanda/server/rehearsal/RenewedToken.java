package app.comanda.server.rehearsal;

import java.time.Duration;
import java.util.function.Supplier;

/** Keeps an access token while it surely holds. */
final class RenewedToken implements Supplier<String> {

    /** Tokens live 15 minutes. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Supplier<String> fresh;
    private String token = "";
    private long got;

    RenewedToken(Supplier<String> fresh) {
        this.fresh = fresh;
    }

    @Override
    public synchronized String get() {
        long now = System.nanoTime();
        if (token.isEmpty() || now - got > KEPT.toNanos()) {
            token = fresh.get();
            got = now;
        }
        return token;
    }
}
