package app.comanda.staff.drawer;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.staff.approval.Authority;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.GuardedAct;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.Reasons;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes on at a drawer beside sales: cash in and out, notes to the safe, the drawer opened for change. */
@Stateless
public class DrawerKeeping {

    @Inject
    DrawerShifts shifts;

    @Inject
    DrawerRules rules;

    @Inject
    DrawerAccess access;

    @Inject
    Authority authority;

    @Inject
    Reasons reasons;

    @Inject
    Outlets outlets;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** The shift that is open at the caller's terminal. @throws BusinessException {@code shift.none}, not found */
    public DrawerShift current() {
        return findCurrent()
                .orElseThrow(() -> BusinessException.notFound("shift.none", "No shift is open at this terminal."));
    }

    /** The shift that is open at the caller's terminal. */
    public Optional<DrawerShift> findCurrent() {
        return Optional.ofNullable(TenantContext.get().terminalId()).flatMap(shifts::findOpen);
    }

    public DrawerShift get(UUID shiftId) {
        DrawerShift shift = shifts.get(shiftId);
        access.requireAtHand(shift);
        return shift;
    }

    /** Newest first, for those in charge. */
    public List<DrawerShift> list(ShiftFilter filter, int offset, int limit) {
        return shifts.list(filter, offset, limit);
    }

    public long count(ShiftFilter filter) {
        return shifts.count(filter);
    }

    public List<DrawerMovement> movements(UUID shiftId) {
        return shifts.movements(get(shiftId).id());
    }

    /** One at a drawer that the caller may touch. @throws BusinessException {@code movement.unknown}, not found */
    public DrawerMovement movement(UUID outletId, UUID movementId) {
        DrawerMovement movement = shifts.findMovement(movementId)
                .orElseThrow(() -> BusinessException.notFound("movement.unknown", "There is no such movement."));
        if (!get(movement.shiftId()).outletId().equals(outletId)) {
            throw BusinessException.notFound("movement.unknown", "There is no such movement.");
        }
        return movement;
    }

    /**
     * Opens the drawer for something else than a sale.
     *
     * @throws BusinessException {@code shift.closed}, {@code shift.counted}, {@code shift.other-terminal}, what {@link
     *     Authority} and {@link Reasons} refuse
     */
    public DrawerMovement move(UUID shiftId, MovementRequest request) {
        return move(shiftId, request, Made.now(clock));
    }

    /** Whether this was booked before. */
    public boolean knows(UUID movementId) {
        return shifts.findMovement(movementId).isPresent();
    }

    /** As it was done at a terminal. */
    public DrawerMovement move(UUID shiftId, MovementRequest request, Made made) {
        DrawerShift shift = shifts.share(shiftId);
        access.requireAtHand(shift);
        shift.requireInUse();
        String reason = reason(request);
        Optional<UUID> approver = approver(shift, request);
        DrawerMovement movement = new DrawerMovement(shift, request, reason, approver, TenantContext.get(), made);
        shifts.add(movement);
        Act act = Act.of("drawer." + request.kind().name().toLowerCase(Locale.ROOT), "shift", shift.id())
                .in(shift.outletId())
                .changed(null, request.amount() + " " + shift.currency() + (reason == null ? "" : ": " + reason));
        auditLog.record(approver.map(act::approvedBy).orElse(act));
        return movement;
    }

    private @Nullable String reason(MovementRequest request) {
        Optional<Reason.Kind> kind = reasonKind(request.kind());
        if (kind.isEmpty()) {
            return null;
        }
        UUID id = request.reasonId();
        if (id == null) {
            throw BusinessException.invalid("movement.reason", "reasonId", "Say why.");
        }
        return reasons.get(id, kind.get()).text();
    }

    private static Optional<Reason.Kind> reasonKind(DrawerMovement.Kind kind) {
        return switch (kind) {
            case PAID_IN -> Optional.of(Reason.Kind.PAID_IN);
            case PAID_OUT -> Optional.of(Reason.Kind.PAID_OUT);
            case NO_SALE -> Optional.of(Reason.Kind.NO_SALE);
            case SAFE_DROP -> Optional.empty();
        };
    }

    private Optional<UUID> approver(DrawerShift shift, MovementRequest request) {
        return switch (request.kind()) {
            case PAID_OUT -> authority.require(guarded(Deed.PAID_OUT, shift, request), request.approvalId());
            case NO_SALE -> authority.require(guarded(Deed.NO_SALE, shift, request), request.approvalId());
            case PAID_IN, SAFE_DROP -> Optional.empty();
        };
    }

    private static GuardedAct guarded(Deed deed, DrawerShift shift, MovementRequest request) {
        return new GuardedAct(deed, shift.id(), request.amount(), shift.currency());
    }

    /** What the outlet asks of those who handle its cash. */
    public DrawerRule.Cash cashRule(UUID outletId) {
        return rules.cash(outlets.get(outletId).id());
    }

    public DrawerRule.Cash ask(UUID outletId, DrawerRule.Cash cash) {
        UUID outlet = outlets.get(outletId).id();
        DrawerRule.Cash before = rules.cash(outlet);
        rules.set(outlet, cash);
        auditLog.record(
                Act.of("drawer.rule-changed", "outlet", outlet).in(outlet).changed(before.name(), cash.name()));
        return cash;
    }
}
