/**
 * The words of {@code ./comanda}, one class a word.
 *
 * <p>A module adds one by implementing {@link app.comanda.server.command.Subcommand} and naming it in
 * {@code META-INF/services}.
 */
@NullMarked
package app.comanda.server.command;

import org.jspecify.annotations.NullMarked;
