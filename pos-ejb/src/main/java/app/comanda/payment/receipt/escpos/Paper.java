package app.comanda.payment.receipt.escpos;

/** A roll as a printer sees it: columns of its font A (12 by 24 dots) and dots across, 8 a millimetre. */
public enum Paper {
    /** 58 mm. */
    NARROW(32, 384),
    /** 80 mm, on printers of 180 dots an inch as the TM-T88. */
    WIDE_42(42, 512),
    /** 80 mm, on printers of 203 dots an inch as the TM-T20. */
    WIDE(48, 576);

    private final int columns;
    private final int dots;

    Paper(int columns, int dots) {
        this.columns = columns;
        this.dots = dots;
    }

    public int columns() {
        return columns;
    }

    public int dots() {
        return dots;
    }
}
