package app.comanda.payment.receipt;

import app.comanda.payment.receipt.escpos.Paper;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Pattern;

/** Paper of 80 or 58 mm, as long as what is written on it. Lengths in points, 72 an inch. */
public final class Roll {

    private static final int WIDE = 227;
    private static final int NARROW = 164;
    private static final int MARGIN = 14;
    private static final int GAP = 8;
    private static final int INDENT = 9;
    private static final int LOGO_HEIGHT = 64;
    private static final int QR_SIDE = 88;
    private static final Pattern EMBEDDED_IN_PART = Pattern.compile("/[A-Z]{6}\\+(?=DejaVu)");

    /** How a row looks. */
    public enum Style {
        TITLE(Typeface.BOLD, 14, 18),
        TOTAL(Typeface.BOLD, 12, 17),
        STRONG(Typeface.BOLD, 9, 13),
        BODY(Typeface.REGULAR, 9, 13),
        SMALL(Typeface.REGULAR, 8, 11);

        private final Typeface face;
        private final int size;
        private final int leading;

        Style(Typeface face, int size, int leading) {
            this.face = face;
            this.size = size;
            this.leading = leading;
        }
    }

    private sealed interface Row {
        int height();
    }

    /** @param at {@link Element#ALIGN_LEFT}, right or center, of {@code x} */
    private record Text(Style style, String text, int at, int x) {}

    private record Texts(List<Text> texts, int height) implements Row {}

    private record Blank(int height) implements Row {}

    private record Rule(int height) implements Row {}

    private record Picture(Image image, int height) implements Row {}

    private record Squares(ByteMatrix squares, int height) implements Row {}

    private final List<Row> rows = new ArrayList<>();
    private final int width;

    public Roll() {
        this(Paper.WIDE);
    }

    Roll(Paper paper) {
        width = paper == Paper.NARROW ? NARROW : WIDE;
    }

    public Roll centered(Style style, String text) {
        for (String part : style.face.wrap(text, style.size, width - 2 * MARGIN)) {
            rows.add(new Texts(List.of(new Text(style, part, Element.ALIGN_CENTER, width / 2)), style.leading));
        }
        return this;
    }

    public Roll indented(Style style, String text) {
        for (String part : style.face.wrap(text, style.size, width - 2 * MARGIN - INDENT)) {
            rows.add(new Texts(List.of(new Text(style, part, Element.ALIGN_LEFT, MARGIN + INDENT)), style.leading));
        }
        return this;
    }

    /** Words at the left, as many rows as they need, and a figure at the right of the last. */
    public Roll pair(Style style, String words, String figure) {
        return pair(style, words, figure, MARGIN);
    }

    public Roll indentedPair(Style style, String words, String figure) {
        return pair(style, words, figure, MARGIN + INDENT);
    }

    private Roll pair(Style style, String words, String figure, int left) {
        int room = width - MARGIN - left;
        if (!style.face.fits(style.face.drawable(figure), style.size, room * 2 / 3)) {
            return below(style, words, figure, left, room);
        }
        String right = style.face.drawable(figure);
        int figureWidth = (int) Math.ceil(style.face.font().getWidthPoint(right, style.size));
        List<String> parts = style.face.wrap(words, style.size, room - figureWidth - GAP);
        for (int i = 0; i < parts.size(); i++) {
            List<Text> texts = new ArrayList<>();
            texts.add(new Text(style, parts.get(i), Element.ALIGN_LEFT, left));
            if (i == parts.size() - 1) {
                texts.add(new Text(style, right, Element.ALIGN_RIGHT, width - MARGIN));
            }
            rows.add(new Texts(texts, style.leading));
        }
        return this;
    }

    /** A figure that leaves no room beside it, e.g. somebody's long name, stands below its words. */
    private Roll below(Style style, String words, String figure, int left, int room) {
        for (String part : style.face.wrap(words, style.size, room)) {
            rows.add(new Texts(List.of(new Text(style, part, Element.ALIGN_LEFT, left)), style.leading));
        }
        for (String part : style.face.wrap(figure, style.size, room)) {
            rows.add(new Texts(List.of(new Text(style, part, Element.ALIGN_RIGHT, width - MARGIN)), style.leading));
        }
        return this;
    }

    public Roll rule() {
        rows.add(new Rule(9));
        return this;
    }

    public Roll blank(int points) {
        rows.add(new Blank(points));
        return this;
    }

    Roll logo(Logo logo) {
        try {
            Image image = Image.getInstance(logo.content());
            image.scaleToFit((width - 2 * MARGIN) * 0.75f, LOGO_HEIGHT);
            rows.add(new Picture(image, (int) Math.ceil(image.getScaledHeight()) + 4));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Roll qr(String text) {
        try {
            rows.add(new Squares(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix(), QR_SIDE));
            return this;
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * The same rows always make the same bytes.
     *
     * @param made shown as the document's date
     * @param id unique for what it says
     */
    public byte[] pdf(String title, ZonedDateTime made, String id) {
        int height = rows.stream().mapToInt(Row::height).sum() + 2 * MARGIN;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_768);
        Document document = new Document(new Rectangle(width, height), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(title);
        document.addCreator("Comanda");
        document.open();
        PdfDate date = new PdfDate(GregorianCalendar.from(made));
        writer.getInfo().put(PdfName.CREATIONDATE, date);
        writer.getInfo().put(PdfName.MODDATE, date);
        writer.getInfo().put(PdfName.FILEID, new PdfString(id));
        draw(writer.getDirectContent(), height - MARGIN);
        document.close();
        return withSettledTags(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    /** The library draws lots for the six letters before the name of a font that is embedded in part. */
    private static byte[] withSettledTags(String pdf) {
        return EMBEDDED_IN_PART.matcher(pdf).replaceAll("/CMNDAA+").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void draw(PdfContentByte page, int top) {
        int y = top;
        for (Row row : rows) {
            if (row instanceof Texts line) {
                int baseline = y - row.height() * 3 / 4;
                line.texts().forEach(text -> write(page, text, baseline));
            } else if (row instanceof Rule) {
                page.setLineWidth(0.5f);
                page.moveTo(MARGIN, y - row.height() / 2f);
                page.lineTo(width - MARGIN, y - row.height() / 2f);
                page.stroke();
            } else if (row instanceof Picture picture) {
                Image image = picture.image();
                image.setAbsolutePosition((width - image.getScaledWidth()) / 2, y - image.getScaledHeight());
                page.addImage(image);
            } else if (row instanceof Squares code) {
                fill(page, code.squares(), y);
            }
            y -= row.height();
        }
    }

    private void fill(PdfContentByte page, ByteMatrix squares, int top) {
        int count = squares.getWidth();
        float side = (QR_SIDE - 8f) / count;
        float left = (width - side * count) / 2;
        for (int y = 0; y < count; y++) {
            for (int x = 0; x < count; x++) {
                if (squares.get(x, y) == 1) {
                    page.rectangle(left + x * side, top - 4 - (y + 1) * side, side, side);
                }
            }
        }
        page.fill();
    }

    private static void write(PdfContentByte page, Text text, int baseline) {
        page.beginText();
        page.setFontAndSize(text.style().face.font(), text.style().size);
        page.showTextAligned(text.at(), text.text(), text.x(), baseline, 0);
        page.endText();
    }
}
