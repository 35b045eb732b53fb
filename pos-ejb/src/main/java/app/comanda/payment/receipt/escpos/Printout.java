package app.comanda.payment.receipt.escpos;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * What a printer makes of the bytes: reads the commands that {@link EscPos} writes and draws them on paper. A command that
 * it doesn't know is an error, so that a test notices it.
 */
public final class Printout {

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;

    private final byte[] bytes;
    private final Sheet sheet;
    private int at;
    private CodePage page = CodePage.WESTERN;
    private int weight;
    private int size;
    private Align align = Align.LEFT;
    private final StringBuilder row = new StringBuilder();
    private int dotsOfQr = 3;
    private String qr = "";

    private Printout(byte[] bytes, Paper paper) {
        this.bytes = bytes;
        this.sheet = new Sheet(paper);
    }

    public static BufferedImage of(byte[] bytes, Paper paper) {
        Printout printout = new Printout(bytes, paper);
        while (printout.at < bytes.length) {
            printout.next();
        }
        return printout.sheet.image();
    }

    public static byte[] png(byte[] bytes, Paper paper) {
        ByteArrayOutputStream png = new ByteArrayOutputStream(16_384);
        try {
            ImageIO.write(of(bytes, paper), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private int read() {
        return bytes[at++] & 0xFF;
    }

    private void next() {
        int code = read();
        switch (code) {
            case ESC -> escape(read());
            case GS -> group(read());
            case '\n' -> endRow();
            default -> row.appendCodePoint(code < 0x80 ? code : page.sign(code));
        }
    }

    private void endRow() {
        sheet.text(row.toString(), style(), align);
        row.setLength(0);
    }

    private Style style() {
        for (Style style : Style.values()) {
            if (style.weight() == weight && style.size() == size) {
                return style;
            }
        }
        throw new IllegalArgumentException("No style of weight " + weight + " and size " + size);
    }

    private void escape(int command) {
        switch (command) {
            case '@' -> {
                weight = 0;
                size = 0;
                align = Align.LEFT;
            }
            case 't' -> page = CodePage.numbered(read()).orElseThrow();
            case 'a' -> align = Align.values()[read()];
            case 'E' -> weight = read();
            case 'd' -> sheet.feed(read());
            case 'p' -> at += 3;
            default -> throw new IllegalArgumentException("ESC " + Integer.toHexString(command) + " at " + at);
        }
    }

    private void group(int command) {
        switch (command) {
            case '!' -> size = read();
            case 'V' -> {
                at += 2;
                sheet.cut();
            }
            case 'v' -> raster();
            case '(' -> symbol();
            default -> throw new IllegalArgumentException("GS " + Integer.toHexString(command) + " at " + at);
        }
    }

    private void raster() {
        at += 2;
        int across = read() | read() << 8;
        int down = read() | read() << 8;
        int first = at;
        at += across * down;
        sheet.dots(across * 8, down, 1, align, (x, y) -> (bytes[first + y * across + x / 8] >> 7 - x % 8 & 1) == 1);
    }

    private void symbol() {
        at++;
        int length = read() | read() << 8;
        int end = at + length;
        at++;
        switch (read()) {
            case 0x43 -> dotsOfQr = read();
            case 0x50 -> qr = new String(bytes, at + 1, end - at - 1, StandardCharsets.UTF_8);
            case 0x51 -> square();
            default -> {
                // model and error correction: the picture is of the usual ones
            }
        }
        at = end;
    }

    private void square() {
        try {
            ByteMatrix code = Encoder.encode(qr, ErrorCorrectionLevel.M).getMatrix();
            sheet.dots(code.getWidth(), code.getHeight(), dotsOfQr, align, (x, y) -> code.get(x, y) == 1);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
