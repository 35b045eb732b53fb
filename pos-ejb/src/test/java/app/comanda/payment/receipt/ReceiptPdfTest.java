package app.comanda.payment.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.ordering.ServiceMode;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    @Test
    void aReceiptTellsWhatWasSoldAndPaid() throws IOException {
        String text = text(dinner(Locale.US, "USD", "America/New_York", 1));

        assertContains(text, "Café Nusantara", "Downtown", "A-000012", "A-R-000009", "Nov 20, 2026, 9:05 AM");
        assertContains(text, "2 × Chicken Bowl", "each 8.75", "+ Guacamole", "17.50", "1.5 × Kopi Tubruk");
        assertContains(text, "Discount", "-1.00", "State tax 8.875%", "1.99");
        assertContains(text, "Total $27.47", "Rounding", "-0.02", "To pay", "$27.45", "Cash 30.00", "Change 2.55");
        assertFalse(text.contains("COPY"));
    }

    @Test
    void aCopySaysSo() throws IOException {
        assertContains(text(dinner(Locale.US, "USD", "America/New_York", 2)), "COPY");
    }

    @Test
    void wordsAndFiguresFollowTheOutletsLanguage() throws IOException {
        String text = text(dinner(Locale.forLanguageTag("id-ID"), "IDR", "Asia/Jakarta", 2));

        assertContains(text, "SALINAN", "Kembalian", "Tunai", "27,47", "Rp", "21.05", "8,875%", "1,5 × Kopi");
    }

    @Test
    void theCurrencyDecidesTheDecimals() throws IOException {
        assertContains(text(dinner(Locale.US, "JPY", "Asia/Tokyo", 1)), "¥2,747", "1,750");
        assertContains(text(dinner(Locale.US, "KWD", "Asia/Kuwait", 1)), "2.747");
    }

    @Test
    void signsThatPrintersBuiltInFontsLackAreDrawn() throws IOException {
        assertContains(text(dinner(Locale.forLanguageTag("en-IN"), "INR", "Asia/Kolkata", 1)), "₹27.47");
        assertContains(text(dinner(Locale.FRANCE, "EUR", "Europe/Paris", 1)), "€", "27,47");
    }

    @Test
    void theSameReceiptGivesTheSameBytes() {
        Receipt receipt = dinner(Locale.US, "USD", "America/New_York", 1);

        assertArrayEquals(ReceiptPdf.of(receipt), ReceiptPdf.of(receipt));
    }

    @Test
    void aVeryLongWordIsBrokenAndStaysOnThePaper() throws IOException {
        String name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2);
        List<String> rows = Typeface.REGULAR.wrap(name, 9, 150);

        assertTrue(rows.size() > 2);
        assertTrue(rows.stream().allMatch(row -> Typeface.REGULAR.fits(row, 9, 150)));
        assertTrue(String.join("", rows).equals(name));
    }

    private static Receipt dinner(Locale language, String currency, String zone, int issue) {
        return new Receipt(
                "Café Nusantara",
                "Downtown",
                ZoneId.of(zone),
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
                                875,
                                1750,
                                100,
                                List.of("Guacamole", "2 × Tomatillo Green Salsa"),
                                List.of(),
                                Receipt.Bought.ALONE),
                        new Receipt.Line("Kopi Tubruk", "1.5", 200, 300, 0, List.of(), List.of(), Receipt.Bought.ALONE),
                        new Receipt.Line(
                                "Nasi goreng kampung dengan telur mata sapi dan kerupuk udang",
                                "1",
                                498,
                                498,
                                0,
                                List.of(),
                                List.of(),
                                Receipt.Bought.ALONE)),
                2548,
                List.of(new Receipt.Named("", 200)),
                List.of(),
                List.of(new Receipt.Tax("State tax", "8.875", 2248L, 199)),
                false,
                300,
                2747,
                -2,
                List.of(new Receipt.Tender("CASH", 2745, 3000, 255)),
                List.of(),
                new Receipt.Serving("Bar", "Kim", "12", 2, null),
                Look.PLAIN,
                "https://comanda.example/r/0123456789abcdef0123456789abcdef0123456789abcdef",
                issue);
    }

    private static String text(Receipt receipt) throws IOException {
        byte[] pdf = ReceiptPdf.of(receipt);
        Path folder = Files.createDirectories(Path.of("target", "receipts"));
        Files.write(folder.resolve(receipt.currency() + "-" + receipt.issue() + ".pdf"), pdf);
        PdfReader reader = new PdfReader(pdf);
        return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static void assertContains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> "«" + part + "» in " + text);
        }
    }
}
