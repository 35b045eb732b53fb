package app.comanda.payment.receipt.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EscPosTest {

    @Test
    void aSmallPrintoutHasTheseBytes() {
        byte[] bytes = new EscPos(Paper.NARROW)
                .text(Style.BIG, Align.CENTER, "Café")
                .pair(Style.PLAIN, "Soto", "3,50 €")
                .openDrawer()
                .cut()
                .bytes();

        assertEquals(
                "1b40" + "1b7413" // fresh, code page 858
                        + "1b6101" + "1b4501" + "1d2111" + "436166820a"
                        + "1b6100" + "1b4500" + "1d2100" + "536f746f" + "20".repeat(22) + "332c3530" + "20d50a"
                        + "1b70001" + "9fa" + "1d564200",
                HexFormat.of().formatHex(bytes));
    }

    @Test
    void aSignOfAnotherTableChangesTheTable() {
        byte[] bytes =
                new EscPos(Paper.WIDE).text(Style.PLAIN, Align.LEFT, "żur").bytes();

        assertEquals("1b401b7413" + "1b7412" + "be75720a", HexFormat.of().formatHex(bytes));
    }

    @Test
    void aCommandHiddenInANameIsOnlyBlank() {
        byte[] bytes = new EscPos(Paper.WIDE)
                .text(Style.PLAIN, Align.LEFT, "Soup\u001bp\u0000\u0019\u001dV x")
                .bytes();

        assertEquals(
                "1b401b7413" + "536f757020702056207" + "80a", HexFormat.of().formatHex(bytes));
    }

    @Test
    void aQrCodeIsThePrintersOwn() {
        String hex = HexFormat.of()
                .formatHex(new EscPos(Paper.WIDE).qr("https://x.test/r/1").bytes());

        assertTrue(hex.contains("1d286b0400314132" + "00" + "1d286b03003143" + "06" + "1d286b03003145" + "31"), hex);
        assertTrue(hex.contains("1d286b1500315030" + HexFormat.of().formatHex("https://x.test/r/1".getBytes())), hex);
        assertTrue(hex.endsWith("1d286b0300315130"), hex);
        assertThrows(IllegalArgumentException.class, () -> new EscPos(Paper.WIDE).qr("x".repeat(701)));
    }

    @Test
    void thePrintedQrCodeReadsAsTheText() throws Exception {
        BufferedImage image =
                Printout.of(new EscPos(Paper.NARROW).qr("https://x.test/r/é").bytes(), Paper.NARROW);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        assertEquals(
                "https://x.test/r/é",
                new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText());
    }

    @Test
    void textThatNoTableHasIsDrawn() {
        String rupees = HexFormat.of()
                .formatHex(new EscPos(Paper.WIDE)
                        .pair(Style.PLAIN, "Total", "₹27.47")
                        .bytes());

        assertTrue(rupees.startsWith("1b401b7413" + "1d763000" + "4800" + "1800"), rupees);
    }

    @Test
    void aLongPictureGoesInBands() {
        Bitmap picture = Bitmap.scattered(new BufferedImage(64, 300, BufferedImage.TYPE_INT_RGB), 512, 400);
        String hex =
                HexFormat.of().formatHex(new EscPos(Paper.WIDE).picture(picture).bytes());

        assertEquals(64, picture.width());
        assertTrue(hex.contains("1d763000" + "0800" + "8000"), "a band of 128");
        assertTrue(hex.contains("1d763000" + "0800" + "2c00" + "ff".repeat(8 * 44)), "the rest, black");
    }

    @Test
    void aPictureIsMadeToFitThePaper() {
        Bitmap picture = Bitmap.scattered(new BufferedImage(2000, 500, BufferedImage.TYPE_INT_RGB), 384, 200);

        assertEquals(384, picture.width());
        assertEquals(96, picture.height());
    }

    @Test
    void anUnknownCommandIsNoticed() {
        assertThrows(IllegalArgumentException.class, () -> Printout.of(new byte[] {0x1B, 'z'}, Paper.WIDE));
    }

    @Test
    void aSheetOfEverythingIsDrawn() throws IOException {
        for (Paper paper : Paper.values()) {
            byte[] bytes = new EscPos(paper)
                    .text(Style.BIG, Align.CENTER, "Café Nusantara")
                    .text(Style.PLAIN, Align.CENTER, "Łódź · Český Krumlov · Αθήνα · Москва · Kadıköy")
                    .rule()
                    .pair(Style.PLAIN, "2 × Nasi goreng kampung dengan telur mata sapi dan kerupuk", "1.234.567,00")
                    .indentedPair(Style.PLAIN, "Discount", "-12.00")
                    .pair(Style.TALL, "Total", "Rp 1.234.555")
                    .pair(Style.BIG, "TOTAL", "€12.00")
                    .pair(Style.BOLD, "Tax ₹", "₹12.00")
                    .text(Style.PLAIN, Align.RIGHT, "right")
                    .qr("https://comanda.example/r/abcdefghijklmnopqrstuvwxyz0123456789")
                    .feed(2)
                    .cut()
                    .bytes();
            Path folder = Files.createDirectories(Path.of("target", "receipts"));
            Files.write(folder.resolve("escpos-" + paper + ".png"), Printout.png(bytes, paper));

            assertFalse(bytes.length < 500);
            assertEquals(paper.dots() + 48, Printout.of(bytes, paper).getWidth());
        }
    }
}
