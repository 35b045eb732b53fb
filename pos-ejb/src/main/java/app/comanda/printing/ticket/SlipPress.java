package app.comanda.printing.ticket;

import app.comanda.kitchen.Priority;
import app.comanda.kitchen.TicketCard;
import app.comanda.kitchen.station.Station;
import app.comanda.kitchen.station.Stations;
import app.comanda.payment.receipt.escpos.Align;
import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Style;
import app.comanda.printing.job.JobKind;
import app.comanda.printing.job.SlipWords;
import app.comanda.printing.ticket.ToldLine.Place;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sets a kitchen ticket: read from two metres away, with wet hands. */
final class SlipPress {

    private final SlipWords words;
    private final ZoneId zone;
    private final Stations stations;
    private final TicketCard ticket;
    private final Instant now;

    SlipPress(SlipWords words, ZoneId zone, Stations stations, TicketCard ticket, Instant now) {
        this.words = words;
        this.zone = zone;
        this.stations = stations;
        this.ticket = ticket;
        this.now = now;
    }

    byte[] set(Paper paper, Bundle bundle) {
        EscPos slip = new EscPos(paper);
        JobKind kind = bundle.kind();
        if (kind != JobKind.TICKET) {
            slip.text(Style.BIG, Align.CENTER, "*** " + words.of(kind == JobKind.VOID ? "void" : "change") + " ***");
        } else if (ticket.priority() == Priority.RUSH) {
            slip.text(Style.BIG, Align.CENTER, "!! " + words.of("rush") + " !!");
        }
        head(slip, bundle.portions(), kind == JobKind.TICKET ? ticket.createdAt() : now);
        Place before = bundle.before();
        if (before != null) {
            slip.text(Style.BOLD, Align.LEFT, words.of("was", words(before)));
            slip.text(Style.TALL, Align.LEFT, words.of("now", words(here())));
        }
        slip.rule();
        bundle.portions().forEach(portion -> line(slip, portion, kind));
        slip.rule();
        String note = ticket.note();
        if (note != null && kind == JobKind.TICKET) {
            slip.text(Style.TALL, Align.LEFT, note);
        }
        return slip.feed(1).cut().bytes();
    }

    private void head(EscPos slip, List<Portion> portions, Instant at) {
        slip.text(Style.BIG, Align.CENTER, ticket.number());
        String table = ticket.table();
        if (table != null) {
            slip.text(Style.BIG, Align.CENTER, words.of("table", table));
        }
        slip.pair(Style.BOLD, words.mode(ticket.serviceMode()), words.time(at, zone));
        String where = portions.stream()
                .map(Portion::stationId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id ->
                        stations.all().stream().filter(station -> station.id().equals(id)))
                .map(Station::name)
                .collect(Collectors.joining(", "));
        Integer course = ticket.course();
        if (!where.isEmpty() || course != null) {
            slip.pair(Style.PLAIN, where, course == null ? "" : words.of("course", course));
        }
    }

    private Place here() {
        return new Place(ticket.number(), ticket.table(), ticket.serviceMode());
    }

    private String words(Place place) {
        String table = place.table();
        return place.number() + ", " + (table == null ? words.mode(place.mode()) : words.of("table", table));
    }

    private void line(EscPos slip, Portion portion, JobKind kind) {
        String quantity = (kind == JobKind.VOID ? "-" : "") + portion.words();
        slip.text(Style.TALL, Align.LEFT, quantity + " × " + portion.line().name());
        String combo = portion.line().combo();
        if (combo != null) {
            slip.indented(Style.PLAIN, "(" + combo + ")");
        }
        portion.line().modifiers().forEach(modifier -> slip.indented(Style.BOLD, "+ " + modifier));
        String note = portion.line().note();
        if (note != null) {
            slip.indented(Style.BOLD, "! " + note);
        }
        if (kind != JobKind.VOID) {
            allergens(slip, portion.line().lineId());
        }
        Integer seat = portion.line().seat();
        if (seat != null) {
            slip.indented(Style.PLAIN, words.of("seat", seat));
        }
    }

    /** As the display has them: whoever cooks must not need another screen for them. */
    private void allergens(EscPos slip, UUID lineId) {
        ticket.allergens().stream()
                .filter(line -> line.lineId().equals(lineId))
                .map(line -> line.allergens().stream().map(words::allergen).collect(Collectors.joining(", ")))
                .forEach(all -> slip.indented(Style.BOLD, words.of("contains", all)));
    }
}
