package app.comanda.reporting;

import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.ReportTable.Figure;
import app.comanda.reporting.ReportTable.Money;
import app.comanda.reporting.ReportTable.Words;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The evening's report as tables: the same on every page, in every file and on paper. */
public final class EveningTables {

    /** Names a code such as a method of payment in the reader's language. */
    @FunctionalInterface
    public interface Names {

        /** @param group e.g. {@code method} */
        String of(String group, String code);
    }

    private final Evening evening;
    private final Names names;
    private final int decimals;

    private EveningTables(Evening evening, Names names) {
        this.evening = evening;
        this.names = names;
        this.decimals = Math.max(0, Currency.getInstance(evening.currency()).getDefaultFractionDigits());
    }

    public static List<ReportTable> of(Evening evening, Names names) {
        EveningTables tables = new EveningTables(evening, names);
        return List.of(
                tables.sums(),
                tables.hours(),
                tables.categories(),
                tables.items(),
                tables.staff(),
                tables.tenders(),
                tables.taxes(),
                tables.exceptions(),
                tables.covers());
    }

    private ReportTable sums() {
        SalesSum sum = evening.sum();
        return new ReportTable(
                "sums",
                List.of("orders", "gross", "discount", "net", "charges", "tax", "tips", "total", "rounding", "open"),
                List.of(List.of(
                        figure(sum.orders()),
                        money(sum.gross()),
                        money(sum.discount()),
                        money(sum.gross() - sum.discount()),
                        money(sum.charges()),
                        money(sum.tax()),
                        money(sum.tip()),
                        money(sum.total()),
                        money(sum.cashRounding()),
                        money(evening.openAmount()))));
    }

    private ReportTable hours() {
        List<HourSales> busy =
                evening.hours().stream().filter(hour -> hour.sum().orders() > 0).toList();
        return table(
                "hours",
                List.of("hour", "orders", "net", "total"),
                busy,
                hour -> List.of(
                        new Words("%02d:00".formatted(hour.hour())),
                        figure(hour.sum().orders()),
                        money(hour.sum().gross() - hour.sum().discount()),
                        money(hour.sum().total())));
    }

    private ReportTable categories() {
        return table(
                "categories",
                List.of("category", "quantity", "gross", "discount", "net", "tax"),
                evening.categories(),
                sold -> lines(List.of(new Words(category(sold.name()))), sold.sum()));
    }

    private ReportTable items() {
        return table(
                "items",
                List.of("item", "category", "quantity", "gross", "discount", "net", "tax"),
                evening.items(),
                sold -> lines(List.of(new Words(sold.name()), new Words(category(sold.category()))), sold.sum()));
    }

    private String category(String name) {
        return name.isEmpty() ? names.of("category", "DELETED") : name;
    }

    private List<Cell> lines(List<Cell> first, Evening.LineSum sum) {
        return Stream.concat(
                        first.stream(),
                        Stream.<Cell>of(
                                new Figure(new BigDecimal(sum.quantity())),
                                money(sum.gross()),
                                money(sum.discount()),
                                money(sum.net()),
                                money(sum.tax())))
                .toList();
    }

    private ReportTable staff() {
        return table(
                "staff",
                List.of("staff", "orders", "covers", "net", "tips", "total", "average"),
                evening.staff(),
                sold -> List.of(
                        new Words(sold.name()),
                        figure(sold.orders()),
                        figure(sold.covers()),
                        money(sold.net()),
                        money(sold.tips()),
                        money(sold.total()),
                        money(sold.average())));
    }

    private ReportTable tenders() {
        return table(
                "tenders",
                List.of("method", "payments", "amount", "tips", "rounding", "refunds", "refunded", "kept"),
                evening.tenders(),
                tender -> List.of(
                        new Words(names.of("method", tender.method())),
                        figure(tender.payments()),
                        money(tender.amount()),
                        money(tender.tips()),
                        money(tender.cashRounding()),
                        figure(tender.refunds()),
                        money(tender.refunded()),
                        money(tender.kept())));
    }

    private ReportTable taxes() {
        return table(
                "taxes",
                List.of("tax-name", "percent", "taxable", "amount", "refunded", "due"),
                evening.taxes(),
                tax -> List.of(
                        new Words(tax.name()),
                        new Words(tax.percent().isEmpty() ? "" : tax.percent() + " %"),
                        money(tax.taxable()),
                        money(tax.amount()),
                        money(tax.refunded()),
                        money(tax.due())));
    }

    private ReportTable exceptions() {
        return table(
                "exceptions",
                List.of("kind", "reason", "staff", "count", "amount"),
                evening.exceptions(),
                sum -> List.of(
                        new Words(names.of("kind", sum.kind())),
                        new Words(sum.reason()),
                        new Words(sum.staff()),
                        figure(sum.count()),
                        money(sum.amount())));
    }

    private ReportTable covers() {
        List<String> columns = List.of("parties", "covers", "closed", "minutes", "net", "average-cover");
        List<Evening.Covers> any = evening.covers().parties() == 0 ? List.of() : List.of(evening.covers());
        return table(
                "covers",
                columns,
                any,
                covers -> List.of(
                        figure(covers.parties()),
                        figure(covers.guests()),
                        figure(covers.closed()),
                        figure(covers.averageMinutes()),
                        money(covers.net()),
                        money(covers.averageNet())));
    }

    private static <T> ReportTable table(String key, List<String> columns, List<T> of, Function<T, List<Cell>> row) {
        return new ReportTable(key, columns, of.stream().map(row).toList());
    }

    private static Cell figure(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    private Cell money(long minor) {
        return new Money(BigDecimal.valueOf(minor, decimals));
    }
}
