package app.comanda.ordering;

import app.comanda.catalog.Channel;
import app.comanda.catalog.PriceBook;
import app.comanda.ordering.schedule.Admitted;
import app.comanda.tenancy.TenantContext;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an order came from: by which way, taken by whom, when, at the prices of which menu. It never changes. */
@Embeddable
public class Origin {

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "terminal_id")
    private @Nullable UUID terminalId;

    @Column(name = "staff_id")
    private @Nullable UUID staffId;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "price_book_version")
    private long priceBookVersion;

    @Column(name = "scheduled_for")
    private @Nullable Instant scheduledFor;

    @Column(name = "slot_at")
    private @Nullable Instant slotAt;

    /** For JPA. */
    protected Origin() {}

    private Origin(Channel channel, TenantContext by, Instant placedAt, LocalDate businessDate, long priceBookVersion) {
        this.channel = channel;
        this.terminalId = by.terminalId();
        this.staffId = by.staffId();
        this.takenBy = by.actor();
        this.placedAt = placedAt;
        this.businessDate = businessDate;
        this.priceBookVersion = priceBookVersion;
    }

    static Origin of(PriceBook book, OrderRequest request, TenantContext by, Instant now) {
        return new Origin(request.channel(), by, now, book.businessDate(now), book.version());
    }

    /** As a device took it, by its own menu. */
    static Origin of(PriceBook book, PrintedOrder printed, TenantContext by) {
        return new Origin(Channel.POS, by, printed.at(), book.businessDate(printed.at()), printed.menuVersion());
    }

    /** Of a bill that somebody opens beside this one: by the same way, at the prices of the same menu. */
    Origin beside(TenantContext by, Instant at, LocalDate day) {
        return new Origin(channel, by, at, day, priceBookVersion);
    }

    /** Notes for when it was let in, before anybody sees it. */
    void admitted(Admitted admitted) {
        scheduledFor = admitted.scheduledFor();
        slotAt = admitted.slot();
    }

    /** By which way it came. */
    public Channel channel() {
        return channel;
    }

    public Optional<UUID> terminalId() {
        return Optional.ofNullable(terminalId);
    }

    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }

    /** The user name of who took it. */
    public String takenBy() {
        return takenBy;
    }

    public Instant placedAt() {
        return placedAt;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    /** Of the menu by which it was sold. */
    public long priceBookVersion() {
        return priceBookVersion;
    }

    /** When the guest wants it; empty for as soon as possible. */
    public Optional<Instant> scheduledFor() {
        return Optional.ofNullable(scheduledFor);
    }

    /** The beginning of the pickup slot in which it has a place. */
    Optional<Instant> slotAt() {
        return Optional.ofNullable(slotAt);
    }
}
