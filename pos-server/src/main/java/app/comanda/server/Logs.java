package app.comanda.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what libraries inside the launcher log (Artemis, Liquibase, SMTP) to a file; the terminal is for the operator. */
public final class Logs {

    private static final int FILE_BYTES = 5_000_000;
    private static final int FILES = 3;

    private Logs() {}

    public static void toFile(Settings settings) {
        Path folder = settings.data().resolve("logs");
        Logger root = LogManager.getLogManager().getLogger("");
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("launcher.log.%g").toString(), FILE_BYTES, FILES, true);
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n");
            file.setFormatter(new SimpleFormatter());
            file.setEncoding("UTF-8");
            quiet(root);
            root.addHandler(file);
        } catch (IOException e) {
            throw new StartFailure("Cannot write logs to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Until a command that starts servers names a file; one that only answers a question needs none. */
    public static void toNowhere() {
        quiet(LogManager.getLogManager().getLogger(""));
    }

    private static void quiet(Logger root) {
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
    }
}
