package app.comanda.realtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AudienceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Feed feed = new Feed(Ids.next(), Ids.next(), Topic.KITCHEN);
    private final Audience audience = new Audience(feed);
    private final List<FeedEvent> table = new ArrayList<>();
    private final Listener display = new Listener();

    @Test
    void whoJoinsHearsWhatComesAndNothingFromBefore() {
        happened(5);
        join(display, null);
        tell(happened(1));
        assertEquals(List.of("joined 5", "6"), display.heard);
    }

    @Test
    void whoComesBackHearsWhatHeMissed() {
        happened(5);
        join(display, 3L);
        tell(happened(1));
        assertEquals(List.of("joined 3", "4", "5", "6"), display.heard);
    }

    @Test
    void whoMissedNothingHearsNothing() {
        happened(5);
        join(display, 5L);
        assertEquals(List.of("joined 5"), display.heard);
    }

    @Test
    void whoComesBackTooLateReadsAnew() {
        happened(5);
        table.remove(0);
        join(display, 0L);
        assertEquals(List.of("reset", "joined 5"), display.heard);
    }

    @Test
    void whoKnowsMoreThanThereIsReadsAnew() {
        happened(5);
        join(display, 9L);
        assertEquals(List.of("reset", "joined 5"), display.heard);
    }

    @Test
    void whoMissedVeryMuchReadsAnew() {
        happened(Audience.MOST_RESUMED + 1);
        join(display, 0L);
        assertEquals(List.of("reset", "joined " + (Audience.MOST_RESUMED + 1)), display.heard);
    }

    @Test
    void whoLeavesWhileItHearsKeepsNobodyFromHearing() {
        Listener leaving = new Listener() {
            @Override
            public void hear(FeedEvent event) {
                super.hear(event);
                audience.leave(this);
            }
        };
        join(leaving, null);
        join(display, null);
        happened(2);
        audience.catchUp(2, this::since);
        assertEquals(List.of("joined 0", "1"), leaving.heard);
        assertEquals(List.of("joined 0", "1", "2"), display.heard);
    }

    @Test
    void aCallThatComesTwiceIsHeardOnce() {
        join(display, null);
        FeedEvent first = happened(1);
        tell(first);
        tell(first);
        assertEquals(List.of("joined 0", "1"), display.heard);
    }

    @Test
    void callsInTheWrongOrderAreHeardInTheRightOne() {
        join(display, null);
        FeedEvent first = happened(1);
        FeedEvent second = happened(1);
        tell(second);
        tell(first);
        assertEquals(List.of("joined 0", "1", "2"), display.heard);
    }

    @Test
    void whatWasNeverCalledOutIsFoundInTheTable() {
        join(display, null);
        happened(3);
        audience.catchUp(3, this::since);
        assertEquals(List.of("joined 0", "1", "2", "3"), display.heard);
    }

    @Test
    void whoLeftHearsNoMoreAndAnewFromWhereItIsNow() {
        join(display, null);
        audience.leave(display);
        tell(happened(1));
        Listener board = new Listener();
        join(board, null);
        tell(happened(1));
        assertEquals(List.of("joined 0"), display.heard);
        assertEquals(List.of("joined 1", "2"), board.heard);
    }

    private void join(Listener listener, @Nullable Long after) {
        audience.join(
                listener,
                after,
                () -> table.isEmpty() ? 0 : table.get(table.size() - 1).sequence(),
                this::since);
    }

    private void tell(FeedEvent event) {
        audience.tell(event, this::since);
    }

    private List<FeedEvent> since(long after) {
        return table.stream().filter(event -> event.sequence() > after).toList();
    }

    /** @return the last of them */
    private FeedEvent happened(int times) {
        long last = table.isEmpty() ? 0 : table.get(table.size() - 1).sequence();
        LongStream.rangeClosed(last + 1, last + times)
                .forEach(sequence -> table.add(new FeedEvent(
                        feed.tenantId(), feed.outletId(), feed.topic(), sequence, NOON, "TicketChanged", "{}")));
        return table.get(table.size() - 1);
    }

    private static class Listener implements Receiver {
        final List<String> heard = new ArrayList<>();

        @Override
        public void joined(Feed feed, long after) {
            heard.add("joined " + after);
        }

        @Override
        public void reset(Feed feed) {
            heard.add("reset");
        }

        @Override
        public void hear(FeedEvent event) {
            heard.add(String.valueOf(event.sequence()));
        }

        @Override
        public void sendAway(BusinessException reason) {
            heard.add(reason.code());
        }
    }
}
