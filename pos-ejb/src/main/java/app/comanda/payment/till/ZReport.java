package app.comanda.payment.till;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What a shift came to, written down when it was closed. Its key is the shift's; the database lets nobody change it. */
@Entity
@Table(name = "z_report")
public class ZReport extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "terminal_id")
    private UUID terminalId;

    private int number;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String snapshot;

    /** For JPA. */
    protected ZReport() {}

    ZReport(TillReport report) {
        super(report.heading().shiftId());
        this.outletId = report.heading().outletId();
        this.terminalId = report.heading().terminalId();
        this.number = Objects.requireNonNull(report.heading().number());
        this.businessDate = report.heading().businessDate();
        this.closedAt = report.heading().madeAt();
        this.snapshot = Json.write(report);
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID terminalId() {
        return terminalId;
    }

    public int number() {
        return number;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public TillReport report() {
        return Json.read(snapshot, TillReport.class);
    }
}
