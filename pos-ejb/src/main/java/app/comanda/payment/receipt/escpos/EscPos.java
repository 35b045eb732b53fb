package app.comanda.payment.receipt.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the bytes of a print-out in Epson's ESC/POS, in the commands that the TM-T20 and TM-T88 share. Text that none of
 * the printer's character tables can say is drawn as dots; what no font here can draw either is a question mark.
 */
public final class EscPos {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;

    /** As many dots down as cheap printers can keep of a picture at a time. */
    private static final int BAND = 128;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Paper paper;
    private CodePage page = CodePage.WESTERN;
    private Align align = Align.LEFT;
    private Style style = Style.PLAIN;

    public EscPos(Paper paper) {
        this.paper = paper;
        put(ESC, '@');
        put(ESC, 't', page.number());
    }

    public Paper paper() {
        return paper;
    }

    public int columns(Style of) {
        return paper.columns() / of.across();
    }

    /** A text in as many rows as it needs. */
    public EscPos text(Style as, Align at, String text) {
        Cells.wrap(text, columns(as)).forEach(row -> row(as, at, row));
        return this;
    }

    /** Words at the left, a figure at the right. */
    public EscPos pair(Style as, String words, String figure) {
        Cells.pair(words, figure, columns(as)).forEach(row -> row(as, Align.LEFT, row));
        return this;
    }

    /** The same, two columns in. */
    public EscPos indentedPair(Style as, String words, String figure) {
        Cells.pair(words, figure, columns(as) - 2).forEach(row -> row(as, Align.LEFT, "  " + row));
        return this;
    }

    public EscPos indented(Style as, String text) {
        Cells.wrap(text, columns(as) - 2).forEach(row -> row(as, Align.LEFT, "  " + row));
        return this;
    }

    public EscPos rule() {
        return row(Style.PLAIN, Align.LEFT, "-".repeat(paper.columns()));
    }

    public EscPos feed(int rows) {
        return put(ESC, 'd', rows);
    }

    /** A QR code that the printer draws itself. @param text at most 700 bytes as UTF-8 */
    public EscPos qr(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (content.length > 700) {
            throw new IllegalArgumentException("A printed QR code of " + content.length + " bytes");
        }
        align(Align.CENTER);
        symbol(0x41, 0x32, 0);
        symbol(0x43, paper == Paper.NARROW ? 5 : 6);
        symbol(0x45, 0x31);
        put(GS, '(', 'k', (content.length + 3) & 0xFF, (content.length + 3) >> 8, 0x31, 0x50, 0x30);
        bytes.writeBytes(content);
        return symbol(0x51, 0x30);
    }

    private EscPos symbol(int function, int... values) {
        put(GS, '(', 'k', values.length + 2, 0, 0x31, function);
        return put(values);
    }

    /** Dots in the middle of the paper. */
    public EscPos picture(Bitmap picture) {
        return dots(Align.CENTER, picture);
    }

    /** Feeds the print-out past the knife and cuts, but for one point. */
    public EscPos cut() {
        return put(GS, 'V', 0x42, 0);
    }

    /** Opens the drawer that hangs on the printer: pin 2, 50 ms. */
    public EscPos openDrawer() {
        return put(ESC, 'p', 0, 25, 250);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    private EscPos row(Style as, Align at, String text) {
        String row = drawable(as, text);
        if (row.codePoints().allMatch(c -> CodePage.having(c).isPresent())) {
            align(at);
            style(as);
            row.codePoints().forEach(this::sign);
            return put('\n');
        }
        return dots(at, Letters.row(row, as));
    }

    private static String drawable(Style as, String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> CodePage.having(c).isPresent() || Letters.of(as).has(c) ? c : '?')
                .forEach(drawable::appendCodePoint);
        return drawable.toString();
    }

    private void sign(int codePoint) {
        if (page.code(codePoint).isEmpty()) {
            page = CodePage.having(codePoint).orElseThrow();
            put(ESC, 't', page.number());
        }
        put(page.code(codePoint).orElseThrow());
    }

    private EscPos dots(Align at, Bitmap picture) {
        align(at);
        int across = picture.bytesAcross();
        for (int top = 0; top < picture.height(); top += BAND) {
            int down = Math.min(BAND, picture.height() - top);
            put(GS, 'v', '0', 0, across & 0xFF, across >> 8, down & 0xFF, down >> 8);
            for (int y = top; y < top + down; y++) {
                for (int x = 0; x < across; x++) {
                    put(picture.dots(x, y));
                }
            }
        }
        return this;
    }

    private void align(Align wanted) {
        if (align != wanted) {
            align = wanted;
            put(ESC, 'a', wanted.ordinal());
        }
    }

    private void style(Style wanted) {
        if (style.weight() != wanted.weight()) {
            put(ESC, 'E', wanted.weight());
        }
        if (style.size() != wanted.size()) {
            put(GS, '!', wanted.size());
        }
        style = wanted;
    }

    private EscPos put(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }
}
