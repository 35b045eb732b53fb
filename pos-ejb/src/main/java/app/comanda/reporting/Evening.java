package app.comanda.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a restaurant asks when the doors are closed. Amounts in minor units; the largest first in every list.
 *
 * @param outletIds whose sales these are
 * @param openOrders not fully paid
 * @param openAmount what they still owe
 * @param hours all 24, beginning with the one in which the trading day begins
 * @param exceptions what somebody has to answer for
 */
public record Evening(
        LocalDate from,
        LocalDate to,
        String currency,
        List<UUID> outletIds,
        SalesSum sum,
        long openOrders,
        long openAmount,
        List<HourSales> hours,
        List<CategorySold> categories,
        List<ItemSold> items,
        List<StaffSold> staff,
        List<Tender> tenders,
        List<TaxDue> taxes,
        List<ExceptionSum> exceptions,
        Covers covers) {

    public Evening {
        outletIds = List.copyOf(outletIds);
        hours = List.copyOf(hours);
        categories = List.copyOf(categories);
        items = List.copyOf(items);
        staff = List.copyOf(staff);
        tenders = List.copyOf(tenders);
        taxes = List.copyOf(taxes);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * What lines come to, before charges and tips.
     *
     * @param quantity decimal string
     * @param gross before discounts
     * @param net gross less discounts
     * @param tax of the lines, without that of charges
     */
    public record LineSum(String quantity, long gross, long discount, long net, long tax) {

        LineSum plus(LineSum more) {
            return new LineSum(
                    new BigDecimal(quantity).add(new BigDecimal(more.quantity)).toPlainString(),
                    Math.addExact(gross, more.gross),
                    Math.addExact(discount, more.discount),
                    Math.addExact(net, more.net),
                    Math.addExact(tax, more.tax));
        }

        /** With a quantity that has no more decimals than it needs. */
        LineSum plain() {
            return new LineSum(SqlRows.quantity(new BigDecimal(quantity)), gross, discount, net, tax);
        }
    }

    /** @param name empty when the category was deleted since */
    public record CategorySold(UUID categoryId, String name, LineSum sum) {}

    /** @param name as it was last sold */
    public record ItemSold(UUID itemId, String name, UUID categoryId, String category, LineSum sum) {}

    /**
     * Orders that somebody took.
     *
     * @param covers guests at tables, a party with several orders counted once
     * @param average net of an order
     */
    public record StaffSold(
            @Nullable UUID staffId,
            String name,
            long orders,
            long covers,
            long net,
            long tips,
            long total,
            long average) {}

    /**
     * Money by one method.
     *
     * @param amount received, cash rounding and tips included
     * @param refunded given back on these days, whenever it was paid
     * @param kept amount less refunded
     */
    public record Tender(
            String method,
            long payments,
            long amount,
            long cashRounding,
            long tips,
            long refunds,
            long refunded,
            long kept) {}

    /**
     * One rate.
     *
     * @param amount of what was sold
     * @param refunded tax that refunds of these days gave back
     * @param due amount less refunded
     */
    public record TaxDue(String name, String percent, long taxable, long amount, long refunded, long due) {

        static TaxDue of(String name, String percent, long taxable, long amount, long refunded) {
            return new TaxDue(name, percent, taxable, amount, refunded, Math.subtractExact(amount, refunded));
        }

        TaxDue plus(TaxDue more) {
            return of(
                    name,
                    percent,
                    Math.addExact(taxable, more.taxable),
                    Math.addExact(amount, more.amount),
                    Math.addExact(refunded, more.refunded));
        }
    }

    /**
     * @param kind of an adjustment, e.g. {@code COMP}; {@code CANCELLED}, {@code REFUND} or {@code NO_SALE}
     * @param reason empty where none is asked for
     * @param staff who did it; of a cancelled order, who took it
     * @param amount what it took off the bills; of a refund the money given back
     */
    public record ExceptionSum(String kind, String reason, String staff, long count, long amount) {

        ExceptionSum plus(ExceptionSum more) {
            return new ExceptionSum(
                    kind, reason, staff, Math.addExact(count, more.count), Math.addExact(amount, more.amount));
        }
    }

    /**
     * Parties at tables.
     *
     * @param closed parties that have left
     * @param averageMinutes from sitting down to leaving, of those
     * @param net sold at tables
     * @param averageNet of a guest
     */
    public record Covers(long parties, long guests, long closed, long averageMinutes, long net, long averageNet) {}

    /** Rounded half up; 0 of nothing. */
    static long average(long sum, long count) {
        return count == 0 ? 0 : Math.floorDiv(Math.addExact(Math.multiplyExact(2, sum), count), 2 * count);
    }
}
