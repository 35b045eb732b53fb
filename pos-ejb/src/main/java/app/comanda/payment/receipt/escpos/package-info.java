/**
 * Speaks to thermal printers: writes Epson ESC/POS bytes, and draws on a picture what such bytes print.
 *
 * <p>Knows paper, rows and dots, and nothing of orders or receipts. Calls nobody.
 */
@NullMarked
package app.comanda.payment.receipt.escpos;

import org.jspecify.annotations.NullMarked;
