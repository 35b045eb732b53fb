package app.comanda.web.payment;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An address, or a gift card, as a code that a phone's camera reads, drawn so that it stays sharp at every size. */
public final class QrPicture {

    /** Modules that must stay white around it (ISO/IEC 18004). */
    private static final int QUIET = 4;

    private QrPicture() {}

    /** @return an SVG as a data URI */
    public static String of(String address) {
        try {
            ByteMatrix modules = Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
            int size = modules.getWidth() + 2 * QUIET;
            String picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\">".formatted(size)
                    + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path(modules) + "\"/></svg>";
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.US_ASCII));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + address.length(), e);
        }
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
