package app.comanda.printing.printer;

import app.comanda.kernel.Json;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thermal printer in the network of an outlet. */
@Entity
@Table(name = "printer")
public class Printer extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    private String name;

    private String host;

    private int port;

    @Enumerated(EnumType.STRING)
    private Paper paper;

    private String receipts;

    private String tickets;

    private boolean drawer;

    @Column(name = "substitute_id")
    private @Nullable UUID substituteId;

    @Version
    private long version;

    /** For JPA. */
    protected Printer() {}

    Printer(UUID outletId, PrinterDetails details) {
        super(newId());
        this.outletId = outletId;
        describe(details);
    }

    final void describe(PrinterDetails details) {
        name = details.name();
        host = details.host();
        port = details.port();
        paper = details.paper();
        receipts = Json.write(details.receipts());
        tickets = Json.write(details.tickets());
        drawer = details.drawer();
        substituteId = details.substituteId();
    }

    public PrinterDetails details() {
        return new PrinterDetails(
                name,
                host,
                port,
                paper,
                Json.read(receipts, Duty.class),
                Json.read(tickets, Duty.class),
                drawer,
                substituteId);
    }

    public UUID outletId() {
        return outletId;
    }

    public String name() {
        return name;
    }

    public Paper paper() {
        return paper;
    }

    public Duty tickets() {
        return Json.read(tickets, Duty.class);
    }

    public Duty receipts() {
        return Json.read(receipts, Duty.class);
    }

    public boolean hasDrawer() {
        return drawer;
    }

    public Optional<UUID> substituteId() {
        return Optional.ofNullable(substituteId);
    }

    public long version() {
        return version;
    }
}
