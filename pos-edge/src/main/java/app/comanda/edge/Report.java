package app.comanda.edge;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** What the agent says of itself, a line each; whoever runs it as a service finds it in the journal. */
final class Report {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.println(LocalTime.now().format(TIME) + " " + text);
        out.flush();
    }
}
