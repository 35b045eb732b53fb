/**
 * What the guest takes home: receipts of paid orders, set once ({@code ReceiptSetting}) for PDF, printer and page, the
 * outlets' templates, the links under which guests read them, and the record of each issue.
 *
 * <p>Never changes an order or a payment. Sending by mail is asked for by an event; notification does it.
 */
@NullMarked
package app.comanda.payment.receipt;

import org.jspecify.annotations.NullMarked;
