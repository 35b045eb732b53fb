package app.comanda.printing.ticket;

import app.comanda.kitchen.Ticket;
import app.comanda.kitchen.TicketCard;
import app.comanda.kitchen.TicketItem;
import app.comanda.kitchen.VoidedPart;
import app.comanda.ordering.LinesSent.SentLine;
import app.comanda.printing.job.JobKind;
import app.comanda.printing.ticket.ToldLine.Place;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a ticket is not on paper yet: lines to cook, lines not to cook any more, and lines that go elsewhere. */
final class PaperNews {

    /** A ticket that no printer had when it came is not printed long after, because somebody taps on it. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final TicketCard ticket;
    private final Instant now;
    private final List<Portion> toCook = new ArrayList<>();
    private final List<Portion> taken = new ArrayList<>();
    private final List<Portion> moved = new ArrayList<>();
    private @Nullable Place before;

    private PaperNews(TicketCard ticket, Instant now) {
        this.ticket = ticket;
        this.now = now;
    }

    /**
     * Looks, and writes down that it is told now.
     *
     * @param told what is on paper, by line
     * @param unheard takes lines that were never told of
     */
    static PaperNews of(
            TicketCard ticket, UUID outletId, Map<UUID, ToldLine> told, Consumer<ToldLine> unheard, Instant now) {
        PaperNews news = new PaperNews(ticket, now);
        Map<UUID, UUID> stations = new HashMap<>();
        for (TicketItem item : ticket.items()) {
            UUID station = item.stationId();
            if (station != null) {
                stations.put(item.lineId(), station);
            }
        }
        for (SentLine line : ticket.lines()) {
            ToldLine known = told.get(line.lineId());
            Portion whole = new Portion(line, stations.get(line.lineId()), new BigDecimal(line.quantity()));
            if (known == null) {
                ToldLine first = new ToldLine(line.lineId(), outletId, ticket, news.voidedOf(line), now);
                news.begin(first, whole);
                unheard.accept(first);
            } else if (known.isOlderThan(ticket)) {
                news.goOn(known, whole);
            }
        }
        return news;
    }

    private void begin(ToldLine first, Portion whole) {
        BigDecimal left = whole.quantity().subtract(first.voided());
        boolean wanted =
                ticket.state() != Ticket.State.SERVED && ticket.createdAt().isAfter(now.minus(FRESH));
        if (wanted && left.signum() > 0) {
            toCook.add(new Portion(whole.line(), whole.stationId(), left));
            first.printed();
        }
    }

    private void goOn(ToldLine known, Portion whole) {
        BigDecimal voided = voidedOf(whole.line());
        if (known.isOnPaper() && ticket.state() != Ticket.State.SERVED) {
            add(taken, whole, voided.subtract(known.voided()));
            if (known.isElsewhereIn(ticket)) {
                before = known.place();
                add(moved, whole, whole.quantity().subtract(voided));
            }
        }
        known.tell(ticket, voided, now);
    }

    private static void add(List<Portion> portions, Portion whole, BigDecimal quantity) {
        if (quantity.signum() > 0) {
            portions.add(new Portion(whole.line(), whole.stationId(), quantity));
        }
    }

    private BigDecimal voidedOf(SentLine line) {
        if (ticket.state() == Ticket.State.CANCELLED) {
            return new BigDecimal(line.quantity());
        }
        return ticket.voids().stream()
                .filter(part -> part.lineId().equals(line.lineId()))
                .map(VoidedPart::quantity)
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those that have anything to say. */
    List<Bundle> bundles() {
        return Stream.of(
                        new Bundle(JobKind.TICKET, toCook, null),
                        new Bundle(JobKind.VOID, taken, null),
                        new Bundle(JobKind.CHANGE, moved, before))
                .filter(bundle -> !bundle.portions().isEmpty())
                .toList();
    }
}
