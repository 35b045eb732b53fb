package app.comanda.simulator;

import java.io.IOException;

/** Runs the simulator alone: {@code java -jar pos-simulator.jar [port]}, on 127.0.0.1. */
public final class Main {

    private static final int PORT = 8486;

    private Main() {}

    public static void main(String[] args) throws IOException {
        Simulator simulator = Simulator.start(args.length == 0 ? PORT : Integer.parseInt(args[0]));
        simulator.script().times(Script.Times.REAL);
        System.out.println("Payments simulator at " + simulator.url() + "/ : no money moves here");
    }
}
