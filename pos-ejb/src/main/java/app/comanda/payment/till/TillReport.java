package app.comanda.payment.till;

import app.comanda.payment.till.CashCount.CountedPieces;
import app.comanda.staff.drawer.DrawerMovement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a shift took, as values: an X report while it goes on, its Z report once it is closed. Amounts in minor units.
 *
 * @param sold by the trading day of the orders; usually one
 * @param tenders money taken in this shift, by method
 * @param refunds money given back in this shift, by method
 * @param cuts what was taken off the bills that were sold
 * @param link between what was sold and what was taken
 */
public record TillReport(
        TillHeading heading,
        List<DaySold> sold,
        List<TaxSold> taxes,
        List<TenderSum> tenders,
        List<TenderSum> refunds,
        List<CutSum> cuts,
        TillLink link,
        List<DrawerMove> movements,
        DrawerSum drawer) {

    public TillReport {
        sold = List.copyOf(sold);
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
        refunds = List.copyOf(refunds);
        cuts = List.copyOf(cuts);
        movements = List.copyOf(movements);
    }

    /**
     * Whose figures these are.
     *
     * @param number of the Z report; null for an X report
     * @param taxesIncluded whether the taxes are within the prices
     * @param madeAt for a Z report the moment of closing
     */
    public record TillHeading(
            @Nullable Integer number,
            String restaurant,
            String outlet,
            String terminal,
            UUID shiftId,
            UUID outletId,
            UUID terminalId,
            LocalDate businessDate,
            String currency,
            String zone,
            String language,
            boolean taxesIncluded,
            String openedBy,
            Instant openedAt,
            @Nullable String closedBy,
            Instant madeAt) {}

    /**
     * Bills of one trading day that were settled in this shift.
     *
     * @param orders bills; one that was settled before and grew since counts there, not here
     * @param gross before discounts
     * @param net gross less discounts
     */
    public record DaySold(
            LocalDate businessDate,
            long orders,
            long gross,
            long discount,
            long net,
            long charges,
            long tax,
            long tip,
            long total,
            long cashRounding) {}

    /** One rate of tax on what was sold. */
    public record TaxSold(String name, String percent, long taxable, long amount) {}

    /**
     * Money by one method.
     *
     * @param amount cash rounding and tips included
     */
    public record TenderSum(String method, long count, long amount, long cashRounding, long tips) {}

    /** @param kind e.g. {@code COMP}, {@code VOID_SENT} */
    public record CutSum(String kind, long count, long amount) {}

    /**
     * Tenders = total sold + cash rounding + {@code forOpenBills} − {@code paidBefore}.
     *
     * @param forOpenBills taken here for bills that this shift did not settle
     * @param paidBefore what bills that were settled here had been paid elsewhere
     */
    public record TillLink(
            long forOpenBills,
            long paidBefore,
            @Nullable String firstReceipt,
            @Nullable String lastReceipt) {}

    /** Cash that came or went beside sales, or the drawer opened for nothing. */
    public record DrawerMove(
            DrawerMovement.Kind kind,
            long amount,
            @Nullable String reason,
            @Nullable String note,
            String madeBy,
            Instant madeAt) {}

    /**
     * The cash.
     *
     * @param expected what must be in the drawer
     * @param counts how often it was counted
     * @param counted null before the count
     * @param variance too much when above 0, missing when below; null before the count
     */
    public record DrawerSum(
            long openingFloat,
            long taken,
            long refunded,
            long paidIn,
            long paidOut,
            long safeDrops,
            long expected,
            int counts,
            @Nullable Long counted,
            @Nullable Long variance,
            List<CountedPieces> pieces,
            @Nullable String varianceReason,
            @Nullable String varianceNote) {

        public DrawerSum {
            pieces = List.copyOf(pieces);
        }
    }

    public boolean hasNumber() {
        return heading.number() != null;
    }

    public long total(ToLongFunction<DaySold> column) {
        return sold.stream().mapToLong(column).sum();
    }

    public long taken() {
        return tenders.stream().mapToLong(TenderSum::amount).sum();
    }

    public long noSales() {
        return movements.stream()
                .filter(move -> move.kind() == DrawerMovement.Kind.NO_SALE)
                .count();
    }
}
