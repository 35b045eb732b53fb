package app.comanda.sync;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Orders;
import app.comanda.staff.drawer.DrawerSurplus;
import app.comanda.sync.SyncConflict.Settlement;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a manager does about journals: looks at what could not be done as told, and decides about money over. */
@Stateless
public class ConflictSettling {

    private static final int MOST = 500;

    @Inject
    SyncConflicts conflicts;

    @Inject
    PriceDifferences differences;

    @Inject
    DoingAfterAll doingAfterAll;

    @Inject
    Orders orders;

    @Inject
    DrawerSurplus drawerSurplus;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Open ones first, then the newest. */
    public List<SyncConflict> conflicts(UUID outletId) {
        UUID outlet = outlets.get(outletId).id();
        return Stream.concat(conflicts.open(outlet, MOST).stream(), conflicts.settled(outlet, MOST).stream())
                .toList();
    }

    /** Those of the conflicts' orders that are here: a till may have told of one that never came. */
    public Set<UUID> knownOrders(UUID outletId, List<SyncConflict> of) {
        return orders.known(
                outletId,
                of.stream().flatMap(conflict -> conflict.orderId().stream()).toList());
    }

    /** Newest first. */
    public List<PriceDifference> differences(UUID outletId) {
        return differences.of(outlets.get(outletId).id(), MOST);
    }

    /**
     * Money that is given back goes out of the drawer of the terminal that took it, where a shift is open there; what is
     * brought back goes into it.
     *
     * @param note at most 200 characters
     * @throws BusinessException {@code sync.conflict-unknown}, {@code sync.settled}, {@code sync.settlement}
     */
    public SyncConflict settle(UUID conflictId, Settlement settlement, @Nullable String note) {
        return settle(conflicts.lock(conflictId), settlement, note);
    }

    /**
     * Does what nobody had approved on the device, in the name of whoever decides so now.
     *
     * @param approvalId of somebody with a higher limit, where their own is not enough
     * @throws BusinessException {@code sync.settlement} where it was not for want of an approval; else as {@link #settle},
     *     and what the act itself refuses
     */
    public SyncConflict doAfterAll(UUID conflictId, @Nullable UUID approvalId, @Nullable String note) {
        SyncConflict conflict = conflicts.lock(conflictId);
        if (conflict.settlement().isEmpty() && !conflict.isDoable()) {
            throw BusinessException.invalid("sync.settlement", "settlement", "This is not to be done after all.");
        }
        if (conflict.isDoable()) {
            doingAfterAll.act(conflict, approvalId);
        }
        return settle(conflict, Settlement.DONE, note);
    }

    private SyncConflict settle(SyncConflict conflict, Settlement settlement, @Nullable String note) {
        if (note != null && note.length() > 200) {
            throw BusinessException.invalid("text.too-long", "note", "At most 200 characters.");
        }
        conflict.settle(settlement, note, TenantContext.get(), clock.instant());
        if (settlement == Settlement.GIVEN_BACK || settlement == Settlement.BROUGHT_BACK) {
            drawerSurplus.book(conflict.terminalId(), conflict.outletId(), -conflict.money(), conflict.detail());
        }
        auditLog.record(Act.of("sync.settled", "conflict", conflict.id())
                .in(conflict.outletId())
                .changed(
                        conflict.code() + (conflict.money() == 0 ? "" : " " + conflict.money()),
                        settlement + (note == null ? "" : ": " + note)));
        return conflict;
    }
}
