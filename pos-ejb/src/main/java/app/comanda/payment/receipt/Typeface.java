package app.comanda.payment.receipt;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * DejaVu Sans Condensed: narrow, with figures of one width, and with the letters of every European language and the signs
 * of every currency, which the fonts built into PDF readers lack.
 */
public enum Typeface {
    REGULAR("DejaVuSansCondensed.ttf"),
    BOLD("DejaVuSansCondensed-Bold.ttf");

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private final BaseFont font;

    Typeface(String file) {
        try (InputStream bytes = BaseFont.class.getResourceAsStream(FOLDER + file)) {
            if (bytes == null) {
                throw new IllegalStateException(FOLDER + file + " is missing");
            }
            font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public BaseFont font() {
        return font;
    }

    /** The text with a question mark for whatever the font can't draw, instead of an empty box. */
    public String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> drawable.appendCodePoint(charFor(c)));
        return drawable.toString();
    }

    private int charFor(int c) {
        if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return ' ';
        }
        return Character.isBmpCodePoint(c) && font.charExists((char) c) ? c : '?';
    }

    boolean fits(String text, int size, int width) {
        return font.getWidthPoint(text, size) <= width;
    }

    /** Breaks at blanks, and within a word only where the word alone is too long. */
    List<String> wrap(String text, int size, int width) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : drawable(text).strip().split(" +")) {
            if (!row.isEmpty() && !fits(row + " " + word, size, width)) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
            // one character stands even where there is no room for it
            while (row.length() > 1 && !fits(row.toString(), size, width)) {
                int end = longestFitting(row, size, width);
                rows.add(row.substring(0, end));
                row.delete(0, end);
            }
        }
        rows.add(row.toString());
        return rows;
    }

    private int longestFitting(CharSequence text, int size, int width) {
        int end = text.length() - 1;
        while (end > 1 && !fits(text.subSequence(0, end).toString(), size, width)) {
            end--;
        }
        return end;
    }
}
