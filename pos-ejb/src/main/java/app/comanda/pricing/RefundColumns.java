package app.comanda.pricing;

/** The columns of a line, as sold or as given back, in minor units; a {@link BillLine} without its identity. */
public record RefundColumns(long gross, long lineDiscount, long orderDiscount, long tax) {

    public static RefundColumns of(BillLine line) {
        return new RefundColumns(line.gross(), line.lineDiscount(), line.orderDiscount(), line.tax());
    }

    public long net() {
        return gross - lineDiscount - orderDiscount;
    }
}
