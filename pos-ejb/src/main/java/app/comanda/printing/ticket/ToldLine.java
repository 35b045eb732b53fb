package app.comanda.printing.ticket;

import app.comanda.kitchen.TicketCard;
import app.comanda.ordering.ServiceMode;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What paper in the kitchen says of one line. */
@Entity
@Table(name = "told_line")
public class ToldLine extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "ticket_id")
    private UUID ticketId;

    @Column(name = "ticket_version")
    private long ticketVersion;

    @Column(name = "ticket_number")
    private String ticketNumber;

    @Column(name = "table_name")
    private @Nullable String tableName;

    @Enumerated(EnumType.STRING)
    @Column(name = "service_mode")
    private ServiceMode serviceMode;

    private BigDecimal voided;

    @Column(name = "on_paper")
    private boolean onPaper;

    @Column(name = "told_at")
    private Instant toldAt;

    /** For JPA. */
    protected ToldLine() {}

    /** Not on paper as yet. */
    ToldLine(UUID lineId, UUID outletId, TicketCard ticket, BigDecimal voided, Instant now) {
        super(lineId);
        this.outletId = outletId;
        this.onPaper = false;
        tell(ticket, voided, now);
    }

    final void tell(TicketCard ticket, BigDecimal voidedByNow, Instant now) {
        ticketId = ticket.id();
        ticketVersion = ticket.version();
        ticketNumber = ticket.number();
        tableName = ticket.table();
        serviceMode = ticket.serviceMode();
        voided = voidedByNow;
        toldAt = now;
    }

    void printed() {
        onPaper = true;
    }

    /** Messages overtake each other; and a line only ever goes to a younger ticket, whose key is the greater one. */
    boolean isOlderThan(TicketCard ticket) {
        int younger = ticket.id().toString().compareTo(ticketId.toString());
        return younger > 0 || younger == 0 && ticket.version() > ticketVersion;
    }

    boolean isElsewhereIn(TicketCard ticket) {
        return !ticketNumber.equals(ticket.number())
                || !Objects.equals(tableName, ticket.table())
                || serviceMode != ticket.serviceMode();
    }

    boolean isOnPaper() {
        return onPaper;
    }

    BigDecimal voided() {
        return voided;
    }

    Place place() {
        return new Place(ticketNumber, tableName, serviceMode);
    }

    /** Where a line is to go. */
    record Place(String number, @Nullable String table, ServiceMode mode) {}
}
