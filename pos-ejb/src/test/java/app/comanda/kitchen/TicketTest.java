package app.comanda.kitchen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kitchen.station.Station;
import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent;
import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.ordering.ServiceMode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID BURGERS = Ids.next();
    private static final UUID DRINKS = Ids.next();

    private final Station grill = new Station(Ids.next(), "Grill", List.of(BURGERS), List.of());
    private final Station bar = new Station(Ids.next(), "Bar", List.of(DRINKS), List.of());
    private final SentLine burger = line("Burger", BURGERS, "2");
    private final SentLine cola = line("Cola", DRINKS, "3");
    private final Ticket ticket = ticket(1, burger, cola);

    @Test
    void eachLineGoesToItsStation() {
        assertEquals(
                List.of(grill.id(), bar.id()),
                ticket.items().stream().map(TicketItem::stationId).toList());
    }

    @Test
    void aLineThatWentToAnotherSeatIsShownThereAndOneOfAnotherOrderStays() {
        ticket.seat(Map.of(burger.lineId(), Optional.of(2)));

        assertEquals(2, ticket.dishes().lines().get(0).seat());
        assertEquals(cola, ticket.dishes().lines().get(1));
    }

    @Test
    void aTicketIsReadyWhenItsLastLineIs() {
        ticket.move(all(ItemState.DONE, grill), NOON);
        assertEquals(Ticket.State.COOKING, ticket.state());
        ticket.move(all(ItemState.DONE, bar), NOON);
        assertEquals(Ticket.State.READY, ticket.state());
    }

    @Test
    void aLineThatIsCalledBackOpensTheTicketAgain() {
        ticket.become(Ticket.State.READY, NOON);
        ticket.move(new ItemMove(ItemState.STARTED, Set.of(cola.lineId()), null), NOON);
        assertEquals(Ticket.State.COOKING, ticket.state());
        assertEquals(
                List.of(ItemState.DONE, ItemState.STARTED),
                ticket.items().stream().map(TicketItem::state).toList());
    }

    @Test
    void linesFollowTheWholeTicket() {
        ticket.become(Ticket.State.READY, NOON);
        assertTrue(ticket.items().stream().allMatch(item -> item.state() == ItemState.DONE));
        ticket.become(Ticket.State.COOKING, NOON);
        assertTrue(ticket.items().stream().allMatch(item -> item.state() == ItemState.STARTED));
    }

    @Test
    void nothingMovesOnATicketThatWasHandedOut() {
        ticket.become(Ticket.State.READY, NOON);
        ticket.become(Ticket.State.SERVED, NOON);
        assertEquals("ticket.transition", refusal(all(ItemState.NEW, grill)));
    }

    @Test
    void aLineOfAnotherTicketIsNotHere() {
        assertEquals("ticket.line-unknown", refusal(new ItemMove(ItemState.DONE, Set.of(Ids.next()), null)));
    }

    @Test
    void aTicketIsAcknowledgedOnce() {
        assertTrue(ticket.acknowledge("grill", NOON));
        assertFalse(ticket.acknowledge("bar", NOON.plusSeconds(5)));
        assertEquals("grill", ticket.notice().acknowledgedBy());
    }

    @Test
    void onlyWhatNobodySawRaisesTheAlarmAndOnlyOnce() {
        assertTrue(ticket.escalate(NOON));
        assertFalse(ticket.escalate(NOON));
        Ticket seen = ticket(2, burger);
        seen.acknowledge("grill", NOON);
        assertFalse(seen.escalate(NOON));
        Ticket cooking = ticket(3, burger);
        cooking.become(Ticket.State.COOKING, NOON);
        assertFalse(cooking.escalate(NOON));
    }

    @Test
    void cooksCallATicketByItsOrderAndItsPlaceInIt() {
        assertEquals("A1-000007/2", ticket(2, cola).number());
    }

    @Test
    void dishesAreCountedOverAllTicketsWithoutWhatIsDoneOrVoid() {
        Ticket second = ticket(2, line("Burger", BURGERS, "4", burger.itemId()));
        ticket.voided(Map.of(burger.lineId(), BigDecimal.ONE), NOON);
        ticket.move(all(ItemState.DONE, bar), NOON);
        assertEquals(
                List.of(new DishCount(grill.id(), burger.itemId(), "Burger", "5")),
                DishCount.of(List.of(ticket, second)));
    }

    @Test
    void theBoardShowsAnOrderReadyWhenAllItsTicketsAre() {
        Ticket second = ticket(2, cola);
        ticket.become(Ticket.State.READY, NOON);
        StatusBoard half = StatusBoard.of(List.of(ticket, second), NOON);
        assertEquals(List.of(), half.ready());
        assertEquals("A1-000007", half.preparing().get(0).number());
        second.become(Ticket.State.READY, NOON.plusSeconds(60));
        StatusBoard whole = StatusBoard.of(List.of(ticket, second), NOON);
        assertEquals(List.of(), whole.preparing());
        assertEquals(NOON.plusSeconds(60), whole.ready().get(0).since());
    }

    @Test
    void whoDoesNotFetchItLeavesTheBoard() {
        ticket.become(Ticket.State.READY, NOON);
        assertEquals(
                List.of(),
                StatusBoard.of(
                                List.of(ticket),
                                NOON.plus(StatusBoard.SHOWN_READY).plusSeconds(1))
                        .ready());
    }

    private String refusal(ItemMove move) {
        return assertThrows(BusinessException.class, () -> ticket.move(move, NOON))
                .code();
    }

    private static ItemMove all(ItemState to, Station station) {
        return new ItemMove(to, Set.of(), station.id());
    }

    private Ticket ticket(int sending, SentLine... lines) {
        LinesSent sent = new LinesSent(
                Ids.next(), Ids.next(), "A1-000007", ServiceMode.TAKEAWAY, null, List.of(lines), NOON, null, null);
        return new Ticket(sent, sending, new Stations(List.of(grill, bar)), List.of(), NOON);
    }

    private static SentLine line(String name, UUID category, String quantity) {
        return line(name, category, quantity, Ids.next());
    }

    private static SentLine line(String name, UUID category, String quantity, UUID item) {
        return new SentLine(Ids.next(), item, category, name, quantity, List.of(), null, null, null);
    }
}
