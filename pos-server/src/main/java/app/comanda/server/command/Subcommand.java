package app.comanda.server.command;

import java.util.concurrent.Callable;

/**
 * A word of {@code ./comanda}: a class with picocli's {@code @Command}, found by {@link java.util.ServiceLoader}.
 *
 * <p>Returns the exit status. A {@link app.comanda.server.StartFailure} is shown as its message alone.
 */
public interface Subcommand extends Callable<Integer> {}
