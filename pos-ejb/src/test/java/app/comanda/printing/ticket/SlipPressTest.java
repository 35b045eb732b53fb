package app.comanda.printing.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Ids;
import app.comanda.kitchen.ItemState;
import app.comanda.kitchen.LineAllergens;
import app.comanda.kitchen.Priority;
import app.comanda.kitchen.Ticket;
import app.comanda.kitchen.TicketCard;
import app.comanda.kitchen.TicketItem;
import app.comanda.kitchen.station.Station;
import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.ordering.ServiceMode;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Printout;
import app.comanda.printing.job.Banner;
import app.comanda.printing.job.JobKind;
import app.comanda.printing.job.SlipWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a ticket looks on paper; the pictures are left in target for people. */
class SlipPressTest {

    private static final Instant SENT = Instant.parse("2026-11-20T12:14:00Z");
    private static final Station GRILL = new Station(Ids.next(), "Grill", List.of(), List.of());
    private static final SentLine STEAK = new SentLine(
            Ids.next(),
            Ids.next(),
            Ids.next(),
            "Rib eye, 300 g, with the sauce of the day",
            "2",
            List.of("medium rare", "2 × Béarnaise"),
            "no salt",
            3,
            "Menu of the day");

    private final SlipWords english = new SlipWords(Locale.ENGLISH);

    @Test
    void aTicketSaysAllThatTheCookNeeds() throws IOException {
        String slip = slip(english, Paper.WIDE, new Bundle(JobKind.TICKET, List.of(portion()), null), "ticket");
        for (String word : List.of(
                "A2-000123/2",
                "RUSH",
                "Table 7",
                "Dine in",
                "19:14",
                "Grill",
                "Course 2",
                "2 \u00d7 Rib eye",
                "+ medium rare",
                "! no salt",
                "CONTAINS: Milk, Eggs, KRYPTONITE",
                "Seat 3",
                "birthday")) {
            assertTrue(slip.contains(word) || slip.contains(word.replace('\u00d7', '\u009e')), word);
        }
        assertFalse(slip.contains("VOID"));
    }

    @Test
    void aVoidSaysSoAboveAllElse() throws IOException {
        String slip = slip(english, Paper.NARROW, new Bundle(JobKind.VOID, List.of(portion()), null), "void-narrow");
        assertTrue(slip.indexOf("*** VOID ***") < slip.indexOf("A2-000123/2"));
        assertTrue(slip.contains("-2 "));
        assertFalse(slip.contains("CONTAINS"));
    }

    @Test
    void aChangeTellsWhereItWasAndWhereItIsNow() throws IOException {
        ToldLine.Place before = new ToldLine.Place("A2-000123/2", "4", ServiceMode.DINE_IN);
        String slip = slip(english, Paper.WIDE, new Bundle(JobKind.CHANGE, List.of(portion()), before), "change");
        assertTrue(slip.contains("Was: A2-000123/2, Table 4"));
        assertTrue(slip.contains("Now: A2-000123/2, Table 7"));
    }

    @Test
    void itSpeaksTheOutletsLanguage() throws IOException {
        SlipWords indonesian = new SlipWords(Locale.forLanguageTag("id-ID"));
        String slip = slip(indonesian, Paper.WIDE, new Bundle(JobKind.VOID, List.of(portion()), null), "void-id");
        assertTrue(slip.contains("BATAL") && slip.contains("Meja 7") && slip.contains("Makan di tempat"));
    }

    @Test
    void aBannerStandsAboveAndTheSlipIsAsItWas() {
        byte[] content = press(english).set(Paper.WIDE, new Bundle(JobKind.TICKET, List.of(portion()), null));
        byte[] both = Banner.doubt(english, Paper.WIDE).above(content);
        String text = new String(both, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("DUPLICATE"));
        assertTrue(text.endsWith(new String(content, StandardCharsets.ISO_8859_1)));
        assertEquals(
                Printout.of(content, Paper.WIDE).getWidth(),
                Printout.of(both, Paper.WIDE).getWidth());
    }

    private static String slip(SlipWords words, Paper paper, Bundle bundle, String name) throws IOException {
        byte[] slip = press(words).set(paper, bundle);
        Path folder = Files.createDirectories(Path.of("target", "slips"));
        Files.write(folder.resolve(name + ".png"), Printout.png(slip, paper));
        return new String(slip, StandardCharsets.ISO_8859_1);
    }

    private static SlipPress press(SlipWords words) {
        return new SlipPress(
                words,
                ZoneId.of("Asia/Jakarta"),
                new Stations(List.of(GRILL)),
                new TicketCard(
                        Ids.next(),
                        Ids.next(),
                        "A2-000123",
                        "A2-000123/2",
                        ServiceMode.DINE_IN,
                        Ticket.State.NEW,
                        Priority.RUSH,
                        List.of(STEAK),
                        List.of(new TicketItem(STEAK.lineId(), GRILL.id(), ItemState.NEW, SENT)),
                        List.of(),
                        List.of(new LineAllergens(STEAK.lineId(), List.of("MILK", "EGGS", "KRYPTONITE"))),
                        "It is a birthday",
                        2,
                        "7",
                        SENT,
                        SENT,
                        null,
                        null,
                        null,
                        1),
                SENT);
    }

    private static Portion portion() {
        return new Portion(STEAK, GRILL.id(), new BigDecimal("2"));
    }
}
