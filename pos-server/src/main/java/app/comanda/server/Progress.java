package app.comanda.server;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is being done and since when. */
public final class Progress {

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

    public double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
