package app.comanda.web.reporting;

import app.comanda.reporting.ReportTable;
import app.comanda.reporting.ReportTable.Cell;
import app.comanda.reporting.ReportTable.Figure;
import app.comanda.reporting.ReportTable.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as a workbook, a sheet for each. */
final class ReportWorkbook {

    private static final int WIDTH = 18 * 256;

    private ReportWorkbook() {}

    static byte[] of(List<ReportTable> tables, UnaryOperator<String> headings) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Font bold = book.createFont();
            bold.setBold(true);
            CellStyle head = book.createCellStyle();
            head.setFont(bold);
            for (ReportTable table : tables) {
                Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(headings.apply(table.key())));
                Row first = sheet.createRow(0);
                for (int column = 0; column < table.columns().size(); column++) {
                    sheet.setColumnWidth(column, WIDTH);
                    org.apache.poi.ss.usermodel.Cell cell = first.createCell(column);
                    cell.setCellValue(headings.apply(table.columns().get(column)));
                    cell.setCellStyle(head);
                }
                sheet.createFreezePane(0, 1);
                for (int row = 0; row < table.rows().size(); row++) {
                    write(sheet.createRow(row + 1), table.rows().get(row));
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet counts in binary fractions; of an amount it shows what we wrote. */
    private static void write(Row row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Cell cell = cells.get(column);
            if (cell instanceof Money money) {
                row.createCell(column).setCellValue(money.amount().doubleValue());
            } else if (cell instanceof Figure figure) {
                row.createCell(column).setCellValue(figure.number().doubleValue());
            } else {
                row.createCell(column).setCellValue(cell.text());
            }
        }
    }
}
