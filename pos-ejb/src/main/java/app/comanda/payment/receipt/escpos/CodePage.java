package app.comanda.payment.receipt.escpos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;
import java.util.OptionalInt;

/** The character tables that Epson's printers share, the most usual first. */
enum CodePage {
    WESTERN(19, "IBM00858"),
    CENTRAL_EUROPEAN(18, "IBM852"),
    TYPOGRAPHIC(16, "windows-1252"),
    CYRILLIC(17, "IBM866"),
    TURKISH(13, "IBM857"),
    GREEK(14, "x-IBM737");

    private final int number;
    private final Charset charset;

    CodePage(int number, String charset) {
        this.number = number;
        this.charset = Charset.forName(charset);
    }

    /** As ESC t takes it. */
    int number() {
        return number;
    }

    static Optional<CodePage> numbered(int number) {
        for (CodePage page : values()) {
            if (page.number == number) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    /** The first that has the sign. */
    static Optional<CodePage> having(int codePoint) {
        for (CodePage page : values()) {
            if (page.code(codePoint).isPresent()) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    OptionalInt code(int codePoint) {
        if (codePoint < 0x80) {
            return OptionalInt.of(codePoint);
        }
        String sign = Character.toString(codePoint);
        CharsetEncoder encoder = charset.newEncoder();
        return encoder.canEncode(sign) ? OptionalInt.of(sign.getBytes(charset)[0] & 0xFF) : OptionalInt.empty();
    }

    int sign(int code) {
        return new String(new byte[] {(byte) code}, charset).codePointAt(0);
    }
}
