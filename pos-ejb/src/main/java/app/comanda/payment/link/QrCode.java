package app.comanda.payment.link;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as a drawing inside a page: black on white, with the quiet zone that cameras need. */
public final class QrCode {

    /** In modules; the standard asks for four. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** @param label what it is, safe inside HTML */
    public static String svg(String text, String label) {
        ByteMatrix code = matrix(text);
        int side = code.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder(8192);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg role="img" aria-label="%s" viewBox="0 0 %d %2$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%2$dv%2$dH0z"/><path fill="#000" d="%s"/></svg>""".formatted(label, side, path);
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", e);
        }
    }
}
