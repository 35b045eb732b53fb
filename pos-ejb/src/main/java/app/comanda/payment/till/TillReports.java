package app.comanda.payment.till;

import app.comanda.device.Terminals;
import app.comanda.kernel.Json;
import app.comanda.payment.Till;
import app.comanda.payment.till.CashCount.CountedPieces;
import app.comanda.payment.till.TillReport.DaySold;
import app.comanda.payment.till.TillReport.DrawerMove;
import app.comanda.payment.till.TillReport.DrawerSum;
import app.comanda.payment.till.TillReport.TenderSum;
import app.comanda.payment.till.TillReport.TillHeading;
import app.comanda.payment.till.TillReport.TillLink;
import app.comanda.payment.till.TillSums.Bills;
import app.comanda.payment.till.TillSums.Settled;
import app.comanda.staff.drawer.DrawerMovement;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.DrawerShifts;
import app.comanda.tenancy.OutletDetails;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Puts the report of a shift together from its sums. */
@ApplicationScoped
class TillReports {

    @Inject
    DrawerShifts shifts;

    @Inject
    TillSums sums;

    @Inject
    Terminals terminals;

    @Inject
    Outlets outlets;

    @Inject
    Tenants tenants;

    /** As it stands. */
    TillReport byNow(DrawerShift shift, Instant at) {
        return report(shift, Bills.BY_NOW, at);
    }

    /** As it is closed: its bills are booked. */
    TillReport closed(DrawerShift shift) {
        return report(shift, Bills.BOOKED, shift.closedAt().orElseThrow());
    }

    private TillReport report(DrawerShift shift, Bills bills, Instant at) {
        List<DaySold> sold = sums.byDay(shift.id(), bills);
        List<TenderSum> tenders = sums.tenders(shift.id());
        List<TenderSum> refunds = sums.refunds(shift.id());
        List<DrawerMovement> movements = shifts.movements(shift.id());
        Settled settled = sums.settled(shift.id(), bills);
        long taken = tenders.stream().mapToLong(TenderSum::amount).sum();
        return new TillReport(
                heading(shift, at),
                sold,
                sums.byTax(shift.id(), bills),
                tenders,
                refunds,
                sums.cuts(shift.id(), bills),
                new TillLink(
                        taken - settled.paidHere(),
                        settled.paid() - settled.paidHere(),
                        settled.firstReceipt(),
                        settled.lastReceipt()),
                movements.stream().map(TillReports::move).toList(),
                drawer(shift, tenders, refunds, movements));
    }

    private TillHeading heading(DrawerShift shift, Instant at) {
        OutletDetails outlet = outlets.get(shift.outletId()).details();
        return new TillHeading(
                shift.zNumber().orElse(null),
                tenants.get(TenantContext.get().tenant()).name(),
                outlet.name(),
                terminals.get(shift.terminalId()).name(),
                shift.id(),
                shift.outletId(),
                shift.terminalId(),
                shift.businessDate(),
                shift.currency(),
                outlet.timeZone().getId(),
                outlet.language().toLanguageTag(),
                outlet.pricesIncludeTax(),
                shift.openedBy(),
                shift.openedAt(),
                shift.closedBy().orElse(null),
                at);
    }

    private static DrawerMove move(DrawerMovement movement) {
        return new DrawerMove(
                movement.kind(),
                movement.amount(),
                movement.reason().orElse(null),
                movement.note().orElse(null),
                movement.madeBy(),
                movement.madeAt());
    }

    /** The cash of a shift, by what moved until now. */
    DrawerSum drawer(DrawerShift shift) {
        return drawer(shift, sums.tenders(shift.id()), sums.refunds(shift.id()), shifts.movements(shift.id()));
    }

    private static DrawerSum drawer(
            DrawerShift shift, List<TenderSum> tenders, List<TenderSum> refunds, List<DrawerMovement> movements) {
        DrawerFlow flow = new DrawerFlow(
                shift.openingFloat(),
                cash(tenders),
                cash(refunds),
                moved(movements, DrawerMovement.Kind.PAID_IN),
                moved(movements, DrawerMovement.Kind.PAID_OUT),
                moved(movements, DrawerMovement.Kind.SAFE_DROP));
        Long counted = shift.counted().orElse(null);
        return new DrawerSum(
                flow.openingFloat(),
                flow.taken(),
                flow.refunded(),
                flow.paidIn(),
                flow.paidOut(),
                flow.safeDrops(),
                flow.expected(),
                shift.counts(),
                counted,
                counted == null ? null : counted - flow.expected(),
                shift.denominations()
                        .map(json -> List.of(Json.read(json, CountedPieces[].class)))
                        .orElse(List.of()),
                shift.varianceReason().orElse(null),
                shift.varianceNote().orElse(null));
    }

    private static long cash(List<TenderSum> money) {
        return money.stream()
                .filter(tender -> tender.method().equals(Till.CASH))
                .mapToLong(TenderSum::amount)
                .sum();
    }

    private static long moved(List<DrawerMovement> movements, DrawerMovement.Kind kind) {
        return movements.stream()
                .filter(movement -> movement.kind() == kind)
                .mapToLong(DrawerMovement::amount)
                .sum();
    }
}
