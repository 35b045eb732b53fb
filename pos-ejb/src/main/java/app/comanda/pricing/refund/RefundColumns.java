package app.comanda.pricing.refund;

import app.comanda.pricing.BillLine;

/** The columns of a line, as sold or as given back, in minor units; a {@link BillLine} without its identity. */
public record RefundColumns(long gross, long lineDiscount, long orderDiscount, long tax) {

    public static RefundColumns of(BillLine line) {
        return new RefundColumns(line.gross(), line.lineDiscount(), line.orderDiscount(), line.tax());
    }

    public static final RefundColumns NONE = new RefundColumns(0, 0, 0, 0);

    public long net() {
        return gross - lineDiscount - orderDiscount;
    }

    /** What the guest paid for it. */
    public long value(boolean taxIncluded) {
        return net() + (taxIncluded ? 0 : tax);
    }

    public RefundColumns plus(RefundColumns more) {
        return new RefundColumns(
                gross + more.gross,
                lineDiscount + more.lineDiscount,
                orderDiscount + more.orderDiscount,
                tax + more.tax);
    }

    public RefundColumns minus(RefundColumns less) {
        return new RefundColumns(
                gross - less.gross,
                lineDiscount - less.lineDiscount,
                orderDiscount - less.orderDiscount,
                tax - less.tax);
    }
}
