package app.comanda.server.replay;

import java.io.PrintStream;
import java.util.Locale;

/** How much of something is done: on a terminal one line that grows, elsewhere a line for every tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final int TENTHS = 10;

    private final PrintStream out;
    private final boolean terminal = System.console() != null;
    private final String what;
    private final int all;
    private int done;
    private int told = -1;

    ProgressBar(PrintStream out, String what, int all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    synchronized void step() {
        done++;
        int steps = terminal ? WIDTH : TENTHS;
        int reached = (int) ((long) done * steps / all);
        if (reached != told || done == all) {
            told = reached;
            draw(reached);
        }
    }

    private void draw(int reached) {
        if (terminal) {
            String bar = "#".repeat(reached) + ".".repeat(WIDTH - reached);
            out.print(String.format(Locale.ROOT, "\r[%s] %,d of %,d %s", bar, done, all, what));
            if (done == all) {
                out.println();
            }
        } else {
            out.printf(Locale.ROOT, "%,d of %,d %s%n", done, all, what);
        }
        out.flush();
    }
}
