package app.comanda.server;

import app.comanda.simulator.Script;
import app.comanda.simulator.Simulator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The payments simulator as a part of the product; what it booked is gone once it stops. */
public final class LocalSimulator implements Part {

    private final LoopbackPort port;
    private @Nullable Simulator running;

    LocalSimulator(Settings settings) {
        this.port = settings.loopback(Service.SIMULATOR);
    }

    @Override
    public String name() {
        return "Payments simulator";
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        port.requireFree();
        try {
            Simulator started = Simulator.start(port.number());
            started.script().times(Script.Times.REAL);
            running = started;
        } catch (IOException e) {
            throw new StartFailure("The payments simulator does not start: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public synchronized boolean isReady() {
        return running != null && port.answers();
    }

    /** @throws IllegalStateException while it does not run */
    public synchronized Simulator simulator() {
        if (running == null) {
            throw new IllegalStateException("The payments simulator does not run");
        }
        return running;
    }
}
