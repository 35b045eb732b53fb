package app.comanda.payment.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.payment.receipt.escpos.Paper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final String WHO = "maximiliane.wolkenstein-trostburg@harbourcafe.example, Nov 25, 2026, 1:09 PM";

    @Test
    void aFigureWiderThanThePaperStandsBelowItsWords() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            String text = text(new Roll(Paper.NARROW).pair(Roll.Style.BODY, "Opened", WHO));
            assertTrue(text.startsWith("Opened"), text);
            assertEquals(WHO.replace(" ", ""), text.substring("Opened".length()).replaceAll("\\s", ""));
        });
    }

    @Test
    void aCharacterStandsWhereThereIsRoomForNone() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(List.of("a", "b"), Typeface.REGULAR.wrap("ab", 9, -30)));
    }

    private static String text(Roll roll) throws IOException {
        try (PdfReader reader = new PdfReader(roll.pdf("X report", Instant.EPOCH.atZone(ZoneOffset.UTC), "1"))) {
            return new PdfTextExtractor(reader).getTextFromPage(1).strip();
        }
    }
}
