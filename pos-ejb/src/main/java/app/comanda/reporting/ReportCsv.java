package app.comanda.reporting;

import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.ReportTable.Words;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables one below the other as RFC 4180 CSV: the first column says of which table a row is. */
public final class ReportCsv {

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");
    /** A spreadsheet would take it for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private ReportCsv() {}

    /** @param headings what to call tables and columns, by key */
    public static String of(List<ReportTable> tables, UnaryOperator<String> headings) {
        return tables.stream()
                .filter(table -> !table.isEmpty())
                .flatMap(table -> Stream.concat(Stream.of(head(table, headings)), rows(table, headings)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String head(ReportTable table, UnaryOperator<String> headings) {
        return Stream.concat(Stream.of("section"), table.columns().stream())
                .map(headings)
                .map(ReportCsv::quoted)
                .collect(Collectors.joining(","));
    }

    private static Stream<String> rows(ReportTable table, UnaryOperator<String> headings) {
        String section = quoted(headings.apply(table.key()));
        return table.rows().stream()
                .map(row -> Stream.concat(Stream.of(section), row.stream().map(ReportCsv::text))
                        .collect(Collectors.joining(",")));
    }

    private static String text(Cell cell) {
        String text = cell.text();
        boolean formula = cell instanceof Words && FORMULA.matcher(text).find();
        return quoted(formula ? "'" + text : text);
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
