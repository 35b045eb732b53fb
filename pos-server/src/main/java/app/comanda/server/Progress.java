package app.comanda.server;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Says what is being done and since when. */
public final class Progress {

    private static final long HEARTBEAT_SECONDS = 10;

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One line with the seconds since the start. */
    public synchronized void say(String format, @Nullable Object... arguments) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(), format.formatted(arguments));
        out.flush();
    }

    /** Says the line again and again until closed, so that nobody takes waiting for hanging. */
    Heartbeat whileWaiting(String line) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleAtFixedRate(() -> say("%s", line), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        return timer::shutdownNow;
    }

    interface Heartbeat extends AutoCloseable {
        @Override
        void close();
    }

    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
