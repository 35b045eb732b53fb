/** The agent in the outlet's network: takes jobs for a while, and tells what became of them. */
@NullMarked
package app.comanda.printing.agent;

import org.jspecify.annotations.NullMarked;
