package app.comanda.server.command;

import app.comanda.server.Comanda;
import app.comanda.server.Logs;
import app.comanda.server.Progress;
import app.comanda.server.Settings;
import picocli.CommandLine.Command;

/** Keeps the way out of Payara Micro open. */
@Command(
        name = "smoke-full",
        description = "Deploy the same EAR on the full Payara Server and try it.",
        mixinStandardHelpOptions = true)
public final class SmokeFullCommand implements Subcommand {

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        Progress progress = new Progress(System.out);
        try (Comanda product = new Comanda(settings, progress)) {
            Logs.toFile(settings);
            product.smokeOnFullServer();
        }
        progress.say("The full Payara Server runs the same EAR");
        return 0;
    }
}
