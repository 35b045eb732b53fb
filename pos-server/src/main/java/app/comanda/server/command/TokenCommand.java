package app.comanda.server.command;

import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.Tokens;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints nothing but the token, for use in {@code $(…)}. */
@Command(
        name = "token",
        description = "Print an access token of a demo user, for curl.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Subcommand {

    @Parameters(paramLabel = "USER", description = "for example demo.cashier")
    private String user = "";

    @Override
    public Integer call() {
        Settings settings = Settings.ofThisProcess();
        System.out.println(new Tokens(settings, new Secrets(settings), Clock.systemUTC()).accessToken(user));
        return 0;
    }
}
