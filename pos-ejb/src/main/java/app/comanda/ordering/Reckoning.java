package app.comanda.ordering;

import app.comanda.catalog.PriceBook;
import app.comanda.kernel.Json;
import app.comanda.pricing.Bill;
import app.comanda.pricing.BillRequest;
import app.comanda.pricing.BillTax;
import app.comanda.pricing.PricedBill;
import app.comanda.pricing.Pricing;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an order's bill is worked out: by which terms, in which currency, and what each tax came to. */
@Embeddable
class Reckoning {

    private String currency;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_mode")
    private ServiceMode serviceMode;

    private String terms;

    /** One sale asks five times for the terms. */
    private transient @Nullable ReadTerms readTerms;

    private String taxes = "[]";

    /** So that a change of a line raises the version even where it changes no sum. */
    private int reckonings;

    /** For JPA. */
    protected Reckoning() {}

    Reckoning(PriceBook book, OrderRequest request) {
        this(book.currency(), request.serviceMode(), Terms.of(book).withTip(request.tip()));
    }

    Reckoning(PriceBook book, PrintedOrder printed) {
        this(book.currency(), printed.serviceMode(), printed.terms());
    }

    private Reckoning(String currency, ServiceMode serviceMode, Terms terms) {
        this.currency = currency;
        this.serviceMode = serviceMode;
        agree(terms);
    }

    /** Of a bill beside this one. */
    Reckoning beside() {
        return new Reckoning(currency, serviceMode, terms().besides());
    }

    Terms terms() {
        ReadTerms read = readTerms;
        if (read == null || !read.json().equals(terms)) {
            read = new ReadTerms(terms, Json.read(terms, Terms.class));
            readTerms = read;
        }
        return read.terms();
    }

    /** Goes by these terms from now on. */
    final void agree(Terms then) {
        terms = Json.write(then);
    }

    /** How the guest gets the food decides which taxes fall on it. Prices stay as they were agreed. */
    void changeMode(ServiceMode to) {
        serviceMode = to;
    }

    /** Everything the bill depends on. */
    BillRequest request(String number, List<OrderLine> lines) {
        return terms().request(number, currency, serviceMode, lines);
    }

    /** Works the bill out, and tells each line what it comes to. */
    Bill reckon(String number, List<OrderLine> lines) {
        PricedBill priced = Pricing.price(request(number, lines));
        Bill bill = priced.bill();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).priced(bill.lines().get(i), priced.lineTaxes().get(i));
        }
        taxes = Json.write(bill.taxes());
        reckonings++;
        return bill;
    }

    /** A line changed in what is nothing to its price. */
    void lineChanged() {
        reckonings++;
    }

    String currency() {
        return currency;
    }

    ServiceMode serviceMode() {
        return serviceMode;
    }

    List<BillTax> taxes() {
        return List.of(Json.read(taxes, BillTax[].class));
    }

    private record ReadTerms(String json, Terms terms) {}
}
