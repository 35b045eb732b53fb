/**
 * Receipts on the web: the page that guests open by a link, and the back office's page of how receipts look. Decides
 * nothing: calls payment.
 */
@NullMarked
package app.comanda.web.payment;

import org.jspecify.annotations.NullMarked;
