package app.comanda.reporting;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a report as rows and columns, for a page, a spreadsheet or paper.
 *
 * @param key of its title
 */
public record ReportTable(String key, List<String> columns, List<List<Cell>> rows) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a row below a column. */
    public sealed interface Cell permits Words, Figure, Money {
        /** With a point before decimals, whatever the language. */
        String text();
    }

    /** As somebody wrote it. */
    public record Words(String text) implements Cell {}

    /** A count or a quantity. */
    public record Figure(BigDecimal number) implements Cell {
        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** In whole currency units. */
    public record Money(BigDecimal amount) implements Cell {
        @Override
        public String text() {
            return amount.toPlainString();
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether a column has figures, which stand at the right. */
    public boolean isNumeric(int column) {
        return !rows.isEmpty() && !(rows.get(0).get(column) instanceof Words);
    }
}
