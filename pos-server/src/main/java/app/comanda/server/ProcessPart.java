package app.comanda.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A part that is one process. */
abstract class ProcessPart implements Child {

    protected final ChildProcess process;

    /** @param name of its files of process id and log */
    protected ProcessPart(Settings settings, String name, ChildProcess.Signal stopSignal, Duration grace) {
        this.process = processOf(settings, name, stopSignal, grace);
    }

    static ChildProcess processOf(Settings settings, String name, ChildProcess.Signal stopSignal, Duration grace) {
        return new ChildProcess(
                settings.data().resolve("run/" + name + ".pid"),
                settings.data().resolve("logs/" + name + ".log"),
                stopSignal,
                grace);
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public Path log() {
        return process.log();
    }

    @Override
    public void retire() {
        process.retire();
    }

    @Override
    public boolean stopStale() {
        return process.stopStale();
    }

    @Override
    public boolean hasDied() {
        return process.hasDied();
    }

    public Optional<Long> pid() {
        return process.pid();
    }
}
