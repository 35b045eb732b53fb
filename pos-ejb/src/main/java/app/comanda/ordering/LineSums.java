package app.comanda.ordering;

import app.comanda.kernel.Json;
import app.comanda.pricing.BillLine;
import app.comanda.pricing.TaxShare;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** What a line comes to on the bill, as that was worked out last. Amounts in minor units. */
@Embeddable
public class LineSums {

    private static final String NONE = "[]";

    private long gross;

    @Column(name = "line_discount")
    private long lineDiscount;

    @Column(name = "order_discount")
    private long orderDiscount;

    private long net;

    private long tax;

    private String taxes = NONE;

    /** Of a line that is on no bill; for JPA too. */
    protected LineSums() {}

    void become(BillLine bill, List<TaxShare> shares) {
        gross = bill.gross();
        lineDiscount = bill.lineDiscount();
        orderDiscount = bill.orderDiscount();
        net = bill.net();
        tax = bill.tax();
        taxes = Json.write(shares);
    }

    /** Off the bill, so that no sum can count it. */
    void becomeNothing() {
        gross = 0;
        lineDiscount = 0;
        orderDiscount = 0;
        net = 0;
        tax = 0;
        taxes = NONE;
    }

    public long gross() {
        return gross;
    }

    /** What discounts take off it, its own and its share of the order's. */
    public long discount() {
        return lineDiscount + orderDiscount;
    }

    public long lineDiscount() {
        return lineDiscount;
    }

    public long orderDiscount() {
        return orderDiscount;
    }

    public long net() {
        return net;
    }

    public long tax() {
        return tax;
    }

    /** What it bears of each tax. */
    public List<TaxShare> taxes() {
        return List.of(Json.read(taxes, TaxShare[].class));
    }
}
