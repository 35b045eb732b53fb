package app.comanda.printing.printer;

import app.comanda.kernel.Ids;

/** A printer, for those who print. */
public final class SomePrinter {

    private SomePrinter() {}

    public static Printer of(PrinterDetails details) {
        return new Printer(Ids.next(), details);
    }
}
