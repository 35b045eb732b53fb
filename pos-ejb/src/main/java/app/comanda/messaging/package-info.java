/**
 * Events from one context to those that listen: outbox, JMS with the tenant in a header, dead letters, first answers.
 *
 * <p>An event is written in the transaction of its fact, sent after the commit, delivered at least once and taken once.
 * Knows no business; calls tenancy and the kernel.
 */
@NullMarked
package app.comanda.messaging;

import org.jspecify.annotations.NullMarked;
