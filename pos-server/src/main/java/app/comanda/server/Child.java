package app.comanda.server;

import java.nio.file.Path;

/** A part in a process of its own, which may outlive a killed launcher. */
interface Child extends Part {

    /** Where its output goes; the one of the start before ends in {@code .1}. */
    Path log();

    /** Ends what an earlier launcher left behind. @return whether there was anything */
    boolean stopStale();

    /** Stops it for good, also where another thread is about to start it. */
    void retire();

    /** True when it was started, not stopped by us, and its process is gone. */
    boolean hasDied();
}
