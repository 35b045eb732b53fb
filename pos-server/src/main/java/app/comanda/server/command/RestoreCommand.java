package app.comanda.server.command;

import app.comanda.server.Logs;
import app.comanda.server.Maintenance;
import app.comanda.server.Progress;
import app.comanda.server.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts everything back. */
@Command(
        name = "restore",
        description = "Put a backup back, while Comanda is stopped.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Subcommand {

    @Parameters(paramLabel = "FILE", description = "what ./comanda backup wrote")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace the data that is there.")
    private boolean force;

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        Progress progress = new Progress(System.out);
        try (Maintenance maintenance = Maintenance.alone(settings, progress)) {
            Logs.toFile(settings);
            maintenance.restore(file, force);
        }
        progress.say("Restored; start it: ./comanda run");
        return 0;
    }
}
