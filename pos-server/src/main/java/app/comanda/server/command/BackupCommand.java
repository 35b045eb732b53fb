package app.comanda.server.command;

import app.comanda.server.Maintenance;
import app.comanda.server.Progress;
import app.comanda.server.Settings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies everything into one file. */
@Command(
        name = "backup",
        description = "Copy database, realm and files into one file, also while Comanda runs.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Subcommand {

    @Parameters(paramLabel = "FILE", description = "replaced when it is there; keep it as safe as the database")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        Progress progress = new Progress(System.out);
        try (Maintenance maintenance = Maintenance.besideTheProduct(settings, progress)) {
            maintenance.backup(file);
        }
        progress.say("Written to %s", file.toAbsolutePath());
        return 0;
    }
}
