package app.comanda.server.command;

import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.Tokens;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stands in for the telephone of a demo user. */
@Command(name = "otp", description = "Print the current one-time code of a demo user.", mixinStandardHelpOptions = true)
public final class OtpCommand implements Subcommand {

    @Parameters(paramLabel = "USER", description = "chain.admin or demo.owner")
    private String user = "";

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        System.out.println(new Tokens(settings, new Secrets(settings), Clock.systemUTC()).code(user));
        return 0;
    }
}
