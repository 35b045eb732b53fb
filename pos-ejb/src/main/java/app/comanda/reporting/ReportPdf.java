package app.comanda.reporting;

import app.comanda.payment.receipt.Typeface;
import app.comanda.reporting.ReportTable.Cell;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Tables one below the other on A4, which lies on its side so that no amount is broken. */
public final class ReportPdf {

    private static final int MARGIN = 36;
    private static final int FULL = 100;
    private static final Color LINE = new Color(0xe9, 0xe2, 0xd5);
    private static final Font TITLE = new Font(Typeface.BOLD.font(), 16);
    private static final Font HEADING = new Font(Typeface.BOLD.font(), 11);
    private static final Font STRONG = new Font(Typeface.BOLD.font(), 8);
    private static final Font BODY = new Font(Typeface.REGULAR.font(), 8);

    private final UnaryOperator<String> headings;
    private final Function<Cell, String> cells;

    /**
     * @param headings what to call tables and columns, by key
     * @param cells how to write what stands in a table
     */
    public ReportPdf(UnaryOperator<String> headings, Function<Cell, String> cells) {
        this.headings = headings;
        this.cells = cells;
    }

    public byte[] of(String title, String subtitle, List<ReportTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.open();
        document.add(new Paragraph(Typeface.BOLD.drawable(title), TITLE));
        document.add(new Paragraph(Typeface.REGULAR.drawable(subtitle), BODY));
        tables.stream().filter(table -> !table.isEmpty()).forEach(table -> {
            Paragraph heading = new Paragraph(Typeface.BOLD.drawable(headings.apply(table.key())), HEADING);
            heading.setSpacingBefore(14);
            heading.setSpacingAfter(4);
            heading.setKeepTogether(true);
            document.add(heading);
            document.add(drawn(table));
        });
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable drawn(ReportTable table) {
        PdfPTable drawn = new PdfPTable(table.columns().size());
        drawn.setWidthPercentage(FULL);
        drawn.setHeaderRows(1);
        for (int column = 0; column < table.columns().size(); column++) {
            drawn.addCell(cell(headings.apply(table.columns().get(column)), Typeface.BOLD, side(table, column)));
        }
        for (List<Cell> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                drawn.addCell(cell(cells.apply(row.get(column)), Typeface.REGULAR, side(table, column)));
            }
        }
        return drawn;
    }

    private static int side(ReportTable table, int column) {
        return table.isNumeric(column) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
    }

    private static PdfPCell cell(String text, Typeface face, int side) {
        PdfPCell cell = new PdfPCell(new Phrase(face.drawable(text), face == Typeface.BOLD ? STRONG : BODY));
        cell.setHorizontalAlignment(side);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(4);
        return cell;
    }
}
