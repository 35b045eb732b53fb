/**
 * A chain's menu: numbered versions that are drafted, scheduled, brought to every restaurant of the chain, and taken
 * back by bringing an earlier one again.
 *
 * <p>Belongs to the chain, so its rows are read and written by plain SQL under the chain's policy; each restaurant takes
 * a version in a transaction of its own, told by a message that waits in its outbox until the instant of publication.
 */
@NullMarked
package app.comanda.catalog.chain;

import org.jspecify.annotations.NullMarked;
