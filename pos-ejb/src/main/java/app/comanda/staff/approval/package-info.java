/**
 * What a role may do by itself, and the one-shot approvals of a manager for what it may not.
 *
 * <p>Never does the act itself: ordering, payment and the drawer ask before they act, in the act's own transaction.
 */
@NullMarked
package app.comanda.staff.approval;

import org.jspecify.annotations.NullMarked;
