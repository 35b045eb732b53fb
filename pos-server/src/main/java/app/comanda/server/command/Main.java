package app.comanda.server.command;

import app.comanda.server.Logs;
import app.comanda.server.StartFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What {@code ./comanda} runs. */
@Command(
        name = "comanda",
        description = "Comanda, a point of sale for restaurants.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  test         Run all tests: unit, container, journeys, browser.",
            "  prove-no-loss  Let tills sell while networks, browsers, disks and the server fail.",
            "  prove-payments Let guests pay by vendors while these and the server fail, and compare the books.",
            "",
            "Settings are environment variables: docs/operations.md lists them."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    public static void main(String[] arguments) {
        Logs.toNowhere();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        List<CommandLine> words = new ArrayList<>();
        ServiceLoader.load(Subcommand.class).forEach(word -> words.add(new CommandLine(word)));
        words.sort(Comparator.comparing(CommandLine::getCommandName));
        words.forEach(word -> line.addSubcommand(word.getCommandName(), word));
        line.addSubcommand(new HelpCommand());
        line.setExecutionExceptionHandler((failure, failed, result) -> {
            if (!(failure instanceof StartFailure)) {
                throw failure;
            }
            failed.getErr().println(failure.getMessage());
            return 1;
        });
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
