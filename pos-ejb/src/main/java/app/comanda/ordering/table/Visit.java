package app.comanda.ordering.table;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A party at a table, from being seated until it leaves. */
@Entity
@Table(name = "visit")
public class Visit extends TenantOwned {

    static final int MOST_COVERS = 99;

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "table_id")
    private UUID tableId;

    @Column(name = "table_name")
    private String tableName;

    private int covers;

    @Column(name = "server_id")
    private @Nullable UUID serverId;

    @Column(name = "server_name")
    private String serverName;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "merged_into")
    private @Nullable UUID mergedInto;

    @Column(name = "holds_table")
    private boolean holdsTable;

    @Version
    private long version;

    /** For JPA. */
    protected Visit() {}

    public Visit(DiningTable table, int covers, Server server, LocalDate businessDate, Instant openedAt) {
        this(newId(), table, covers, server, businessDate, openedAt);
    }

    /** With a key that a device chose. */
    public Visit(UUID id, DiningTable table, int covers, Server server, LocalDate businessDate, Instant openedAt) {
        super(id);
        this.outletId = table.outletId();
        this.tableId = table.id();
        this.tableName = table.name();
        this.covers = counted(covers);
        this.serverId = server.id();
        this.serverName = server.name();
        this.businessDate = businessDate;
        this.openedAt = openedAt;
        this.holdsTable = true;
    }

    /** @param guests 1 to 99 */
    public void count(int guests) {
        requireOpen();
        covers = counted(guests);
    }

    public void moveTo(DiningTable table) {
        requireOnItsOwn();
        tableId = table.id();
        tableName = table.name();
    }

    public void handTo(Server server) {
        requireOpen();
        serverId = server.id();
        serverName = server.name();
    }

    /** The party joins another one, and keeps its table or leaves it to others. */
    public void join(Visit other, TableAfterMerge table) {
        requireOnItsOwn();
        mergedInto = other.id();
        holdsTable = table == TableAfterMerge.KEEP;
    }

    /** The party is on its own again, at its table. */
    public void leaveOther() {
        requireOpen();
        if (mergedInto == null) {
            throw BusinessException.conflict("visit.not-merged", "This visit is not joined to another one.");
        }
        mergedInto = null;
        holdsTable = true;
    }

    public void close(Instant at) {
        requireOpen();
        closedAt = at;
        holdsTable = false;
    }

    /** @throws BusinessException {@code visit.closed} */
    public void requireOpen() {
        if (closedAt != null) {
            throw BusinessException.conflict("visit.closed", "This party has left.");
        }
    }

    /** @throws BusinessException {@code visit.closed}, {@code visit.merged} */
    public void requireOnItsOwn() {
        requireOpen();
        if (mergedInto != null) {
            throw BusinessException.conflict(
                    "visit.merged", "This party has joined another table. Separate them first.");
        }
    }

    private static int counted(int guests) {
        if (guests < 1 || guests > MOST_COVERS) {
            throw BusinessException.invalid("visit.covers", "covers", "A party has 1 to 99 guests.");
        }
        return guests;
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID tableId() {
        return tableId;
    }

    public String tableName() {
        return tableName;
    }

    public int covers() {
        return covers;
    }

    public Optional<UUID> serverId() {
        return Optional.ofNullable(serverId);
    }

    public String serverName() {
        return serverName;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public boolean holdsTable() {
        return holdsTable;
    }

    public long version() {
        return version;
    }
}
