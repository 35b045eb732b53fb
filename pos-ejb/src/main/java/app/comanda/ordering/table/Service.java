package app.comanda.ordering.table;

import app.comanda.tenancy.TenantContext;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which guests an order is for, and in whose hands it is since another took it up. A sale across the counter has none. */
@Embeddable
public class Service {

    public static final Service NONE = new Service();

    @Column(name = "visit_id")
    private @Nullable UUID visitId;

    private @Nullable Integer covers;

    @Column(name = "table_name")
    private @Nullable String tableName;

    private @Nullable String owner;

    @Column(name = "owner_id")
    private @Nullable UUID ownerId;

    /** For JPA. */
    protected Service() {}

    private Service(Service like) {
        this.visitId = like.visitId;
        this.covers = like.covers;
        this.tableName = like.tableName;
        this.owner = like.owner;
        this.ownerId = like.ownerId;
    }

    /** As a device wrote it down. */
    public Service(@Nullable Integer covers, @Nullable String tableName) {
        this.covers = covers;
        this.tableName = tableName;
    }

    /** @param guests at the table, with those who joined them */
    public Service at(Visit visit, int guests) {
        Service then = new Service(this);
        then.visitId = visit.id();
        then.covers = guests;
        then.tableName = visit.tableName();
        return then;
    }

    public Service inHandsOf(TenantContext by) {
        Service then = new Service(this);
        then.owner = by.actor();
        then.ownerId = by.staffId();
        return then;
    }

    /** The party at a table that it belongs to. */
    public Optional<UUID> visitId() {
        return Optional.ofNullable(visitId);
    }

    /** Guests at the table. */
    public Optional<Integer> covers() {
        return Optional.ofNullable(covers);
    }

    /** The table as it was called when this was sold. */
    public Optional<String> tableName() {
        return Optional.ofNullable(tableName);
    }

    /** The user name of who recalled it last; empty while it is in the hands of who took it. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }
}
