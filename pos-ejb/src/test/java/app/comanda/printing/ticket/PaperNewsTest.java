package app.comanda.printing.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.Ids;
import app.comanda.kitchen.ItemState;
import app.comanda.kitchen.Priority;
import app.comanda.kitchen.Ticket;
import app.comanda.kitchen.TicketCard;
import app.comanda.kitchen.TicketItem;
import app.comanda.kitchen.VoidedPart;
import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.ordering.ServiceMode;
import app.comanda.printing.job.JobKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a kitchen is told on paper as a ticket changes. */
class PaperNewsTest {

    private static final Instant SENT = Instant.parse("2026-11-20T18:00:00Z");
    private static final UUID OUTLET = Ids.next();
    private static final UUID TICKET = Ids.next();

    private final SentLine soup = line("Soup", "2");
    private final SentLine cola = line("Cola", "1");
    private final Map<UUID, ToldLine> told = new HashMap<>();

    @Test
    void aNewTicketIsToldOnceWhateverElseHappensToIt() {
        assertEquals(List.of("TICKET 2 Soup, 1 Cola"), news(ticket(1, soup, cola)));
        assertEquals(List.of(), news(with(ticket(2, soup, cola), Ticket.State.COOKING)));
        assertEquals(List.of(), news(ticket(1, soup, cola)));
    }

    @Test
    void whatIsVoidedIsTakenBackByHowMuch() {
        news(ticket(1, soup, cola));
        assertEquals(List.of("VOID 1 Soup"), news(voided(ticket(2, soup, cola), soup, "1")));
        assertEquals(List.of("VOID 1 Soup"), news(voided(ticket(3, soup, cola), soup, "2")));
        assertEquals(
                List.of("VOID 1 Cola"), news(with(voided(ticket(4, soup, cola), soup, "2"), Ticket.State.CANCELLED)));
    }

    @Test
    void whatWasVoidedBeforeItIsPrintedIsNotPrinted() {
        assertEquals(List.of("TICKET 1 Cola"), news(voided(ticket(1, soup, cola), soup, "2")));
        assertEquals(List.of(), news(with(ticket(2, soup), Ticket.State.CANCELLED)));
    }

    @Test
    void anOlderMessageThatComesLaterIsNoNews() {
        assertEquals(List.of("TICKET 1 Soup"), news(voided(ticket(5, soup), soup, "1")));
        assertEquals(List.of(), news(ticket(4, soup)));
        assertEquals(List.of(), news(voided(ticket(6, soup), soup, "1")));
    }

    @Test
    void guestsThatMoveTakeTheirFoodAlong() {
        news(ticket(1, soup));
        assertEquals(List.of("CHANGE 2 Soup was A-1/1 at null"), news(at(ticket(2, soup), TICKET, "A-1/1", "7")));
    }

    @Test
    void aLineThatGoesToAnotherTicketIsNotCookedAgain() {
        news(ticket(1, soup, cola));
        UUID younger = Ids.next();
        assertEquals(List.of("CHANGE 1 Cola was A-1/1 at null"), news(at(ticket(1, cola), younger, "A-2/1", null)));
        assertEquals(List.of(), news(ticket(2, soup, cola)));
    }

    @Test
    void anOldTicketIsNotPrintedBecauseSomebodyTapsOnIt() {
        assertEquals(List.of(), news(ticket(3, soup), SENT.plus(Duration.ofMinutes(16))));
        assertEquals(List.of(), news(voided(ticket(4, soup), soup, "1"), SENT.plus(Duration.ofMinutes(17))));
    }

    private List<String> news(TicketCard ticket) {
        return news(ticket, SENT.plusSeconds(1));
    }

    private List<String> news(TicketCard ticket, Instant now) {
        return PaperNews.of(ticket, OUTLET, told, line -> told.put(line.id(), line), now).bundles().stream()
                .map(PaperNewsTest::words)
                .toList();
    }

    private static String words(Bundle bundle) {
        String lines = String.join(
                ", ",
                bundle.portions().stream()
                        .map(portion -> portion.words() + " " + portion.line().name())
                        .toList());
        ToldLine.Place before = bundle.before();
        return bundle.kind()
                + " "
                + lines
                + (bundle.kind() == JobKind.CHANGE && before != null
                        ? " was " + before.number() + " at " + before.table()
                        : "");
    }

    static SentLine line(String name, String quantity) {
        return new SentLine(Ids.next(), Ids.next(), Ids.next(), name, quantity, List.of(), null, null, null);
    }

    private static TicketCard ticket(long version, SentLine... lines) {
        return card(TICKET, "A-1/1", null, Ticket.State.NEW, List.of(lines), List.of(), version);
    }

    private static TicketCard with(TicketCard card, Ticket.State state) {
        return card(card.id(), card.number(), card.table(), state, card.lines(), card.voids(), card.version());
    }

    private static TicketCard voided(TicketCard card, SentLine line, String quantity) {
        return card(
                card.id(),
                card.number(),
                card.table(),
                card.state(),
                card.lines(),
                List.of(new VoidedPart(line.lineId(), quantity)),
                card.version());
    }

    private static TicketCard at(TicketCard card, UUID ticket, String number, @Nullable String table) {
        return card(ticket, number, table, card.state(), card.lines(), card.voids(), card.version());
    }

    static TicketCard card(
            UUID id,
            String number,
            @Nullable String table,
            Ticket.State state,
            List<SentLine> lines,
            List<VoidedPart> voids,
            long version) {
        return new TicketCard(
                id,
                Ids.next(),
                "A-1",
                number,
                ServiceMode.DINE_IN,
                state,
                Priority.NORMAL,
                lines,
                lines.stream()
                        .map(line -> new TicketItem(line.lineId(), null, ItemState.NEW, SENT))
                        .toList(),
                voids,
                List.of(),
                null,
                null,
                table,
                SENT,
                SENT,
                null,
                null,
                null,
                version);
    }
}
