package app.comanda.ordering.schedule;

import app.comanda.catalog.Channel;
import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One channel of an outlet: its terms, and whether it rests for a while. */
@Entity
@Table(name = "outlet_channel")
public class OutletChannel extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String terms;

    @Column(name = "paused_at")
    private @Nullable Instant pausedAt;

    @Column(name = "paused_until")
    private @Nullable Instant pausedUntil;

    @Column(name = "paused_by")
    private @Nullable String pausedBy;

    @Version
    private long version;

    /** For JPA. */
    protected OutletChannel() {}

    OutletChannel(UUID outletId, Channel channel) {
        super(newId());
        this.outletId = outletId;
        this.channel = channel;
        this.terms = Json.write(ChannelTerms.USUAL);
    }

    void change(ChannelTerms to) {
        terms = Json.write(to);
    }

    /** @param until null for until somebody resumes it */
    void pause(Instant at, @Nullable Instant until, String by) {
        pausedAt = at;
        pausedUntil = until;
        pausedBy = by;
    }

    void resume() {
        pausedAt = null;
        pausedUntil = null;
        pausedBy = null;
    }

    public boolean pausedAt(Instant moment) {
        return pausedAt != null && (pausedUntil == null || moment.isBefore(pausedUntil));
    }

    public UUID outletId() {
        return outletId;
    }

    public Channel channel() {
        return channel;
    }

    public ChannelTerms terms() {
        return Json.read(terms, ChannelTerms.class);
    }

    public Optional<Instant> pausedUntil() {
        return Optional.ofNullable(pausedUntil);
    }

    public Optional<String> pausedBy() {
        return Optional.ofNullable(pausedBy);
    }

    public long version() {
        return version;
    }
}
