package app.comanda.web.reporting;

import app.comanda.reporting.ReportCsv;
import app.comanda.reporting.ReportPdf;
import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.ReportTable.Figure;
import app.comanda.reporting.ReportTable.Money;
import app.comanda.web.frame.Formats;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/**
 * A report to take away.
 *
 * @param name of the files, without an ending
 * @param headings what to call tables and columns, by key
 */
record ReportFiles(String name, List<ReportTable> tables, UnaryOperator<String> headings) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    StreamedContent csv() {
        // a spreadsheet takes a file without the mark for one of another alphabet
        String text = BYTE_ORDER_MARK + ReportCsv.of(tables, headings);
        return file("csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    StreamedContent xlsx() {
        return file(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ReportWorkbook.of(tables, headings));
    }

    StreamedContent pdf(String title, String subtitle, Function<Cell, String> cells) {
        return file("pdf", "application/pdf", new ReportPdf(headings, cells).of(title, subtitle, tables));
    }

    /** With the reader's own signs. */
    static String text(Cell cell, String currency, Formats formats) {
        if (cell instanceof Money money) {
            return formats.money(money.amount().unscaledValue().longValueExact(), currency);
        }
        return cell instanceof Figure figure ? formats.quantity(figure.number()) : cell.text();
    }

    private StreamedContent file(String ending, String type, byte[] bytes) {
        return DefaultStreamedContent.builder().name(name + "." + ending).contentType(type).stream(
                        () -> new ByteArrayInputStream(bytes))
                .build();
    }
}
