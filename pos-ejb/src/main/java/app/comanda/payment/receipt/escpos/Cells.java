package app.comanda.payment.receipt.escpos;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text in columns: how wide it is, where it breaks, and words and figures that never touch. */
public final class Cells {

    private static final int GAP = 1;

    private Cells() {}

    /** Composed, on one row, with the blanks and dashes that printers know. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> plain.appendCodePoint(known(c)));
        return plain.toString();
    }

    private static int known(int c) {
        if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u2212', '\u2010', '\u2011' -> '-';
            default -> c;
        };
    }

    /** Columns that the sign takes: 2 for Chinese, Japanese and Korean, 0 for marks upon the one before. */
    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isIdeographic(codePoint) ? 2 : 1;
    }

    private static boolean isIdeographic(int codePoint) {
        if (codePoint >= 0xFF61 && codePoint <= 0xFFDC) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || codePoint >= 0x3000 && codePoint <= 0x303F
                || codePoint >= 0xFF01 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    }

    public static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** Breaks at blanks, and within a word only where the word alone is too long. */
    public static List<String> wrap(String text, int columns) {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : plain(text).strip().split(" +")) {
            if (!row.isEmpty() && width(row + " " + word) > columns) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
            while (width(row.toString()) > columns) {
                int end = fitting(row.toString(), columns);
                rows.add(row.substring(0, end));
                row.delete(0, end);
            }
        }
        rows.add(row.toString());
        return rows;
    }

    private static int fitting(String text, int columns) {
        int end = 0;
        int width = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            width += width(c);
            if (width > columns && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** Words at the left, as many rows as they need, and a figure at the right of the last. */
    public static List<String> pair(String words, String figure, int columns) {
        String right = plain(figure).strip();
        int room = columns - width(right) - GAP;
        if (room < columns / 4) {
            List<String> rows = new ArrayList<>(wrap(words, columns));
            wrap(right, columns).forEach(part -> rows.add(" ".repeat(Math.max(0, columns - width(part))) + part));
            return rows;
        }
        List<String> rows = new ArrayList<>(wrap(words, room));
        String last = rows.remove(rows.size() - 1);
        rows.add(last + " ".repeat(columns - width(last) - width(right)) + right);
        return rows;
    }
}
