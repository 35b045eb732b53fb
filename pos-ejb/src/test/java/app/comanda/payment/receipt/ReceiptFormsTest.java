package app.comanda.payment.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.ordering.ComboPart;
import app.comanda.ordering.ServiceMode;
import app.comanda.payment.GuestKey;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Printout;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** One receipt in all its forms. */
class ReceiptFormsTest {

    private static final Charset WESTERN = Charset.forName("IBM00858");
    private static final ComboPart LUNCH = new ComboPart(Ids.next(), Ids.next(), "Lunch");
    private static final TemplateDetails TEMPLATE = new TemplateDetails(
            Paper.WIDE,
            "Jalan Braga 12, Bandung\nNPWP 01.234.567.8-901.000",
            "Terima kasih!\nwww.nusantara.example",
            true,
            90);

    @Test
    void everyFormSaysTheSame() throws IOException {
        Receipt receipt = dinner(Locale.US, "USD", TEMPLATE, 1);
        String printed = rows(receipt);
        String page = ReceiptHtml.of(receipt, "key.pdf");

        for (String part : List.of(
                "Café Nusantara",
                "NPWP 01.234.567.8-901.000",
                "A-R-000009",
                "Kim",
                "12",
                "2 × Chicken Bowl",
                "+ Guacamole",
                "Regular guest",
                "Members",
                "Lunch",
                "Happy hour",
                "Refunded Cash A-R-000011",
                "State tax 8.875% of 22.48",
                "-0.02",
                "$27.45",
                "2.55",
                "www.nusantara.example")) {
            assertTrue(printed.contains(part), part + " in " + printed);
            assertTrue(page.contains(part), part + " in " + page);
        }
        draw(receipt, "usd");
    }

    @Test
    void aComboStandsAboveItsPartsWithItsPrice() {
        String page = ReceiptHtml.of(dinner(Locale.US, "USD", TEMPLATE, 1), null);

        assertTrue(page.contains("Lunch</th><td>10.00"), page);
        assertFalse(page.contains("Soup</th>"), "a part of a combo has no price: " + page);
    }

    @Test
    void figuresStandAtTheRightEdgeAndNeverTouchTheWords() {
        for (Paper paper : Paper.values()) {
            TemplateDetails template = new TemplateDetails(paper, "", "", true, 90);
            for (String currency : List.of("IDR", "JPY", "KWD", "USD")) {
                Receipt receipt = dinner(Locale.forLanguageTag("id-ID"), currency, template, 1);
                for (String row : rows(receipt).split("\n")) {
                    assertTrue(row.length() <= paper.columns(), row);
                }
                assertTrue(rows(receipt).lines().anyMatch(row -> row.matches("Subtotal +[0-9.,]+")), rows(receipt));
            }
        }
    }

    @Test
    void theCurrencyDecidesTheDecimalsInPrint() throws IOException {
        assertTrue(rows(dinner(Locale.US, "KWD", TEMPLATE, 1)).contains("27.470"));
        assertTrue(rows(dinner(Locale.US, "JPY", TEMPLATE, 1)).contains("¥2,747\n"));
        assertTrue(
                rows(dinner(Locale.forLanguageTag("id-ID"), "IDR", TEMPLATE, 1)).contains("274,70\n"));
        draw(
                dinner(
                        Locale.forLanguageTag("id-ID"),
                        "IDR",
                        new TemplateDetails(Paper.NARROW, "Jl. Braga 12", "", true, 90),
                        3),
                "idr-copy");
    }

    @Test
    void aCopySaysWhichOne() {
        assertFalse(rows(dinner(Locale.US, "USD", TEMPLATE, 1)).contains("COPY"));
        assertTrue(rows(dinner(Locale.US, "USD", TEMPLATE, 3)).contains("* COPY 2 *"));
        assertTrue(ReceiptHtml.of(dinner(Locale.US, "USD", TEMPLATE, 2), null).contains("* COPY 1 *"));
    }

    @Test
    void onlyAnOriginalPaidInCashOpensTheDrawer() {
        String drawer = "1b700019fa";

        assertTrue(hex(dinner(Locale.US, "USD", TEMPLATE, 1)).contains(drawer));
        assertFalse(hex(dinner(Locale.US, "USD", TEMPLATE, 2)).contains(drawer));
    }

    @Test
    void theQrCodeIsLeftOutWhereTheOutletWantsNone() {
        String qr = "1d286b0300315130";

        assertTrue(hex(dinner(Locale.US, "USD", TEMPLATE, 1)).contains(qr));
        assertFalse(hex(dinner(Locale.US, "USD", new TemplateDetails(Paper.WIDE, "", "", false, 90), 1))
                .contains(qr));
    }

    @Test
    void namesCannotBecomeMarkup() {
        TemplateDetails sly = new TemplateDetails(Paper.WIDE, "<script>alert(1)</script>", "\"><img>", true, 90);
        String page = ReceiptHtml.of(dinner(Locale.US, "USD", sly, 1), "\"onclick=x");

        assertFalse(page.contains("<script>"));
        assertFalse(page.contains("<img>"));
        assertFalse(page.contains("\"onclick"));
        assertTrue(page.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"));
    }

    @Test
    void aLogoIsAPictureAndNotTooLarge() throws IOException {
        assertEquals("png", Logo.of(picture("png", 300, 100)).extension());
        assertEquals("jpeg", Logo.of(picture("jpg", 300, 100)).extension());
        refuses("logo.kind", picture("gif", 30, 10));
        refuses("logo.kind", "not a picture".getBytes(WESTERN));
        refuses("logo.kind", new byte[0]);
        refuses("logo.too-large", new byte[Logo.MOST_BYTES + 1]);
        refuses("logo.too-large", picture("png", 3001, 1));
        byte[] cut = picture("png", 300, 100);
        refuses("logo.unreadable", java.util.Arrays.copyOf(cut, 60));
    }

    @Test
    void templatesKeepWithinThePaper() {
        assertThrows(BusinessException.class, () -> new TemplateDetails(Paper.WIDE, "x".repeat(501), "", true, 90));
        assertThrows(
                BusinessException.class, () -> new TemplateDetails(Paper.WIDE, "", "a\n".repeat(11) + "b", true, 90));
        assertThrows(BusinessException.class, () -> new TemplateDetails(Paper.WIDE, "", "", true, 0));
    }

    @Test
    void aKeyCarriesItsTenantAndASecret() {
        UUID tenant = UUID.fromString("01930a3e-0000-7000-8000-00000000c0de");
        GuestKey key = GuestKey.make(tenant);

        assertEquals(key, GuestKey.parse(key.text()).orElseThrow());
        assertEquals(tenant, GuestKey.parse(key.text()).orElseThrow().tenant());
        assertFalse(GuestKey.make(tenant).equals(key));
        assertTrue(GuestKey.parse(key.text() + "A").isEmpty());
        assertTrue(GuestKey.parse("../../etc/passwd").isEmpty());
        assertFalse(key.toString().contains(key.text()));
    }

    private static void refuses(String code, byte[] content) {
        assertEquals(
                code,
                assertThrows(BusinessException.class, () -> Logo.of(content)).code());
    }

    private static Receipt dinner(Locale language, String currency, TemplateDetails template, int issue) {
        long unit = currency.equals("KWD") || currency.equals("IDR") ? 10 : 1;
        return new Receipt(
                "Café Nusantara",
                "Downtown",
                ZoneId.of("Asia/Jakarta"),
                language,
                Currency.getInstance(currency),
                "A-000012",
                "A-R-000009",
                ServiceMode.DINE_IN,
                Instant.parse("2026-11-20T14:05:00Z"),
                List.of(
                        new Receipt.Line(
                                "Chicken Bowl",
                                "2",
                                875 * unit,
                                1750 * unit,
                                100 * unit,
                                List.of("Guacamole", "2 × Salsa"),
                                List.of("Regular guest"),
                                Receipt.Bought.ALONE),
                        new Receipt.Line(
                                "Nasi goreng kampung dengan telur mata sapi dan kerupuk udang",
                                "1",
                                798 * unit,
                                798 * unit,
                                0,
                                List.of(),
                                List.of(),
                                Receipt.Bought.ALONE),
                        ofLunch("Soup", 300 * unit),
                        ofLunch("Rice", 700 * unit),
                        new Receipt.Line(
                                "Tea",
                                "1",
                                150 * unit,
                                150 * unit,
                                0,
                                List.of(),
                                List.of(),
                                new Receipt.Bought(null, "Happy hour", null))),
                2548 * unit,
                List.of(new Receipt.Named("Members", 200 * unit)),
                List.of(),
                List.of(new Receipt.Tax("State tax", "8.875", 2248 * unit, 199 * unit)),
                false,
                300 * unit,
                2747 * unit,
                -2 * unit,
                List.of(new Receipt.Tender("CASH", 2745 * unit, 3000 * unit, 255 * unit)),
                List.of(new Receipt.Refunded("CASH", "A-R-000011", 5 * unit)),
                new Receipt.Serving("Bar", "Kim", "12", 2, null),
                new Look(template, logo()),
                "https://comanda.example/r/" + "0123456789abcdef".repeat(3),
                issue);
    }

    private static Receipt.Line ofLunch(String name, long gross) {
        return new Receipt.Line(
                name, "1", gross, gross, 0, List.of(), List.of(), new Receipt.Bought(LUNCH, null, null));
    }

    private static Logo logo() {
        return Logo.of(picture("png", 400, 140));
    }

    private static byte[] picture(String kind, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setPaint(new java.awt.GradientPaint(0, 0, Color.BLACK, width, 0, Color.WHITE));
        canvas.fillOval(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hex(Receipt receipt) {
        return HexFormat.of().formatHex(ReceiptEscPos.of(receipt));
    }

    /** What is printed as text: the bytes without commands and pictures, row by row. */
    private static String rows(Receipt receipt) {
        Receipt plain = new Receipt(
                receipt.restaurant(),
                receipt.outlet(),
                receipt.zone(),
                receipt.language(),
                receipt.currency(),
                receipt.orderNumber(),
                receipt.receiptNumber(),
                receipt.serviceMode(),
                receipt.paidAt(),
                receipt.lines(),
                receipt.subtotal(),
                receipt.discounts(),
                receipt.charges(),
                receipt.taxes(),
                receipt.taxesIncluded(),
                receipt.tip(),
                receipt.total(),
                receipt.cashRounding(),
                receipt.tenders(),
                receipt.refunds(),
                receipt.serving(),
                new Look(receipt.look().template(), null),
                null,
                receipt.issue());
        return new String(ReceiptEscPos.of(plain), WESTERN).replaceAll("\u001b(@|[taEd].|p...)|\u001d(!.|V..)", "");
    }

    private static void draw(Receipt receipt, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(
                folder.resolve("receipt-" + name + ".png"),
                Printout.png(
                        ReceiptEscPos.of(receipt), receipt.look().template().paper()));
        Files.write(folder.resolve("receipt-" + name + ".pdf"), ReceiptPdf.of(receipt));
        Files.writeString(folder.resolve("receipt-" + name + ".html"), ReceiptHtml.of(receipt, "x.pdf"));
    }
}
