package app.comanda.payment.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int SCALE = 6;
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @Test
    void aCameraReadsTheText() throws Exception {
        String text = "00020101021226610014COM.GO-JEK.WWW0118936009143000000000" + "x".repeat(120);

        assertEquals(text, read(QrCode.svg(text, "Code")));
    }

    @Test
    void itHasAQuietZoneOfFourModules() {
        Matcher module = MODULE.matcher(QrCode.svg("https://pos.test/pay/x", "Code"));

        assertTrue(module.find());
        assertEquals("4 4", module.group(1) + " " + module.group(2));
    }

    @Test
    void whatNoCodeHoldsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.svg("x".repeat(5000), "Code"));
    }

    private static String read(String svg) throws Exception {
        Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(svg);
        assertTrue(size.find(), svg);
        int side = Integer.parseInt(size.group(1)) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFFFF);
        Matcher module = MODULE.matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0xFF000000);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}
