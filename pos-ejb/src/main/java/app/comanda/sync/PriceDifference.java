package app.comanda.sync;

import app.comanda.kernel.Json;
import app.comanda.ordering.Order;
import app.comanda.ordering.Recorded;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A receipt said something else than the server's own menu at that moment. The guest paid what it said. */
@Entity
@Table(name = "price_difference")
public class PriceDifference extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private UUID terminalId;

    private long sequence;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "menu_version")
    private long menuVersion;

    private long printed;

    private long expected;

    private String currency;

    private String lines;

    @Column(name = "business_date")
    private LocalDate businessDate;

    private Instant at;

    /** For JPA. */
    protected PriceDifference() {}

    PriceDifference(JournalHead journal, JournalEvent event, Recorded sale, Instant at) {
        super(newId());
        Order order = sale.order();
        this.outletId = journal.outlet();
        this.terminalId = journal.terminal();
        this.sequence = event.sequence();
        this.orderId = order.id();
        this.orderNumber = order.number();
        this.menuVersion = order.origin().priceBookVersion();
        this.printed = sale.printed();
        this.expected = sale.expected();
        this.currency = order.currency();
        this.lines = Json.write(sale.deviations());
        this.businessDate = order.origin().businessDate();
        this.at = at;
    }

    public UUID terminalId() {
        return terminalId;
    }

    public UUID orderId() {
        return orderId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    /** Minor units, as the receipt says. */
    public long printed() {
        return printed;
    }

    /** Minor units, as the menu would have asked. */
    public long expected() {
        return expected;
    }

    /** Below 0 where the guest paid less than the menu asks. */
    public long difference() {
        return printed - expected;
    }

    public String currency() {
        return currency;
    }

    public List<Recorded.Deviation> lines() {
        return List.of(Json.read(lines, Recorded.Deviation[].class));
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant at() {
        return at;
    }
}
