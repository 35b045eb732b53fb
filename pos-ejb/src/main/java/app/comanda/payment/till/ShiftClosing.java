package app.comanda.payment.till;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.staff.approval.Authority;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.GuardedAct;
import app.comanda.staff.drawer.DrawerAccess;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.DrawerShifts;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.Reasons;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The end of a shift: the drawer is counted by somebody who does not know what must be in it, then the shift is closed
 * under the terminal's next Z number.
 */
@Stateless
public class ShiftClosing {

    private static final int LONGEST_TEXT = 200;

    @Inject
    DrawerShifts shifts;

    @Inject
    DrawerAccess access;

    @Inject
    Authority authority;

    @Inject
    Reasons reasons;

    @Inject
    TillReports reports;

    @Inject
    TillSums sums;

    @Inject
    ZReports written;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Takes the count; from then on nothing goes in or out. Only those in charge may count again.
     *
     * @throws BusinessException {@code shift.closed}, {@code shift.counted}, {@code shift.payment-open} (conflicts),
     *     {@code shift.other-terminal}, or what {@link CashCount} refuses
     */
    public DrawerShift count(UUID shiftId, CashCount count) {
        return count(locked(shiftId), count, clock.instant());
    }

    /** As it was counted at a terminal; nothing happens when that count is known. */
    public DrawerShift countAsTold(UUID shiftId, CashCount count, Instant at) {
        DrawerShift shift = shifts.lock(shiftId);
        access.requireAtHand(shift);
        boolean known = shift.counted().equals(Optional.of(count.total(shift.currency())))
                || shift.status() == DrawerShift.Status.CLOSED;
        return known ? shift : count(shift, count, at);
    }

    private DrawerShift count(DrawerShift shift, CashCount count, Instant at) {
        if (shift.isCounted() && !access.isInCharge()) {
            throw BusinessException.conflict(
                    "shift.counted", "The drawer is counted. Only a manager may count it again.");
        }
        requireNoOpenPayment(shift);
        long found = count.total(shift.currency());
        long expected = reports.drawer(shift).expected();
        String pieces = count.pieces().isEmpty() ? null : Json.write(count.pieces());
        shift.count(found, pieces, expected, TenantContext.get().actor(), at);
        auditLog.record(Act.of(shift.counts() == 1 ? "shift.counted" : "shift.recounted", "shift", shift.id())
                .in(shift.outletId())
                .changed("expected " + expected, "counted " + found + " " + shift.currency()));
        return shift;
    }

    /**
     * Closes the shift and writes its Z report.
     *
     * @throws BusinessException {@code shift.closed}, {@code shift.not-counted}, {@code shift.payment-open}
     *     (conflicts), {@code shift.variance} (invalid) when the count is off and no reason is given, what {@link
     *     Authority} and {@link Reasons} refuse
     */
    public TillReport close(UUID shiftId, Explanation explanation) {
        DrawerShift shift = locked(shiftId);
        long variance = shift.variance().orElseThrow(ShiftClosing::notCounted);
        requireNoOpenPayment(shift);
        Optional<UUID> approver = variance == 0 ? Optional.empty() : explain(shift, variance, explanation);
        return close(shift, approver, clock.instant());
    }

    /**
     * As it was closed at a terminal, whose drawer has gone to the safe: it is closed even where the count is off and its
     * explanation is not as it must be. Nothing happens when it is known.
     *
     * @return what its explanation lacks
     * @throws BusinessException {@code shift.not-counted}, {@code shift.payment-open}
     */
    public Optional<BusinessException> closeAsTold(UUID shiftId, Explanation explanation, Instant at) {
        DrawerShift shift = shifts.lock(shiftId);
        access.requireAtHand(shift);
        if (shift.status() == DrawerShift.Status.CLOSED) {
            return Optional.empty();
        }
        long variance = shift.variance().orElseThrow(ShiftClosing::notCounted);
        requireNoOpenPayment(shift);
        Optional<UUID> approver = Optional.empty();
        Optional<BusinessException> lacking = Optional.empty();
        try {
            approver = variance == 0 ? Optional.empty() : explain(shift, variance, explanation);
        } catch (BusinessException e) {
            lacking = Optional.of(e);
        }
        close(shift, approver, at);
        return lacking;
    }

    private TillReport close(DrawerShift shift, Optional<UUID> approver, Instant at) {
        long variance = shift.variance().orElseThrow(ShiftClosing::notCounted);
        shifts.close(shift, at);
        sums.book(shift, at);
        TillReport report = reports.closed(shift);
        written.add(new ZReport(report));
        Act act = Act.of("shift.closed", "shift", shift.id())
                .in(shift.outletId())
                .changed(
                        null, "Z " + shift.zNumber().orElseThrow() + ", variance " + variance + " " + shift.currency());
        auditLog.record(approver.map(act::approvedBy).orElse(act));
        return report;
    }

    private Optional<UUID> explain(DrawerShift shift, long variance, Explanation explanation) {
        UUID reasonId = explanation.reasonId();
        if (reasonId == null) {
            throw BusinessException.invalid("shift.variance", "reasonId", "The count is off. Say why.");
        }
        String reason = reasons.get(reasonId, Reason.Kind.VARIANCE).text();
        GuardedAct act = new GuardedAct(Deed.SHIFT_VARIANCE, shift.id(), Math.abs(variance), shift.currency());
        Optional<UUID> approver = authority.require(act, explanation.approvalId());
        shift.explain(reason, explanation.note(), approver);
        return approver;
    }

    /** Somebody in charge has seen to a variance; the Z report stays as it is. */
    public DrawerShift acceptVariance(UUID shiftId, String note) {
        if (note.isBlank() || note.length() > LONGEST_TEXT) {
            throw BusinessException.invalid("shift.note", "note", "Say what was found out, in 1 to 200 characters.");
        }
        DrawerShift shift = shifts.lock(shiftId);
        shift.acceptVariance(note.strip(), TenantContext.get().actor(), clock.instant());
        auditLog.record(Act.of("shift.variance-accepted", "shift", shift.id())
                .in(shift.outletId())
                .changed(null, note.strip()));
        return shift;
    }

    private DrawerShift locked(UUID shiftId) {
        DrawerShift shift = shifts.lock(shiftId);
        access.requireAtHand(shift);
        shift.requireOpen();
        return shift;
    }

    private void requireNoOpenPayment(DrawerShift shift) {
        List<String> orders = sums.ordersOfOpenPayments(shift.id());
        if (!orders.isEmpty()) {
            throw BusinessException.conflict(
                    "shift.payment-open",
                    "It is not known yet whether these orders were paid: " + String.join(", ", orders) + ".");
        }
    }

    private static BusinessException notCounted() {
        return BusinessException.conflict("shift.not-counted", "Count the drawer first.");
    }
}
