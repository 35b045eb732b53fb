package app.comanda.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.EmailAddress;
import app.comanda.ordering.ServiceMode;
import app.comanda.payment.receipt.Look;
import app.comanda.payment.receipt.Receipt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptMailTest {

    private static final EmailAddress GUEST = new EmailAddress("guest@example.com");

    @Test
    void theMailNamesTheRestaurantTheLinesAndTheTotal() {
        Mail mail = ReceiptMail.of(lunch("Sam's Diner", Locale.US), GUEST);

        assertEquals("Your receipt A-R-1 from Sam's Diner", mail.subject());
        assertTrue(mail.text().contains("2 × Soup: 9.00"), mail.text());
        assertTrue(mail.text().contains("Total: $9.00"), mail.text());
        assertEquals("receipt-A-R-1.pdf", mail.attachments().get(0).name());
    }

    @Test
    void theMailLeadsToTheReceiptsPage() {
        Mail mail = ReceiptMail.of(lunch("Sam's Diner", Locale.US), GUEST);

        assertTrue(mail.text().contains("https://comanda.example/r/key"), mail.text());
        assertTrue(mail.html().contains("<a href=\"https://comanda.example/r/key\""), mail.html());
    }

    @Test
    void theMailSpeaksTheOutletsLanguage() {
        Mail mail = ReceiptMail.of(lunch("Warung", Locale.forLanguageTag("id")), GUEST);

        assertTrue(mail.html().contains("Terima kasih atas kunjungan Anda ke Warung."));
    }

    @Test
    void namesCannotBecomeMarkup() {
        Mail mail = ReceiptMail.of(lunch("<script>alert('x')</script> & Co", Locale.US), GUEST);

        assertFalse(mail.html().contains("<script>"));
        assertTrue(mail.html().contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; Co"));
    }

    @Test
    void aNameWithALineBreakStaysWithinTheSubject() {
        Mail mail = ReceiptMail.of(lunch("Diner\r\nBcc: all@example.com", Locale.US), GUEST);

        assertEquals("Your receipt A-R-1 from Diner Bcc: all@example.com", mail.subject());
    }

    private static Receipt lunch(String restaurant, Locale language) {
        return new Receipt(
                restaurant,
                "Downtown",
                ZoneId.of("America/New_York"),
                language,
                Currency.getInstance("USD"),
                "A-1",
                "A-R-1",
                ServiceMode.TAKEAWAY,
                Instant.parse("2026-11-20T14:05:00Z"),
                List.of(new Receipt.Line("Soup", "2", 450, 900, 0, List.of(), List.of(), Receipt.Bought.ALONE)),
                900,
                List.of(),
                List.of(),
                List.of(),
                true,
                0,
                900,
                0,
                List.of(new Receipt.Tender("CASH", 900, 900, 0)),
                List.of(),
                Receipt.Serving.UNKNOWN,
                Look.PLAIN,
                "https://comanda.example/r/key",
                1);
    }
}
