package app.comanda.kitchen;

import app.comanda.kernel.Json;
import app.comanda.kitchen.station.Stations;
import app.comanda.ordering.LinesSent.SentLine;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ticket asks the kitchen to cook: its lines as they were sent, how far each is, what was taken off them since. */
@Embeddable
public class Dishes {

    private String lines;

    private @Nullable String items;

    private String voids = "[]";

    private String allergens;

    /** For JPA. */
    protected Dishes() {}

    Dishes(List<SentLine> lines, Stations stations, List<LineAllergens> allergens, Instant at) {
        this.lines = Json.write(lines);
        this.items = Json.write(TicketItems.of(lines, stations, at).all());
        this.allergens = Json.write(allergens);
    }

    /** Only these lines of it, which have come so far. */
    Dishes only(List<SentLine> some, TicketItems progress) {
        Set<UUID> ids = some.stream().map(SentLine::lineId).collect(Collectors.toSet());
        Dishes part = new Dishes();
        part.lines = Json.write(some);
        part.items = Json.write(progress.only(some).all());
        part.voids = Json.write(
                voids().stream().filter(off -> ids.contains(off.lineId())).toList());
        part.allergens = allergens;
        return part;
    }

    /** Lines from before there were stations are all as far as their ticket was since then. */
    TicketItems progress(Ticket.State ticket, Instant since) {
        return items == null
                ? TicketItems.asFarAs(ticket, lines(), since)
                : new TicketItems(List.of(Json.read(items, TicketItem[].class)));
    }

    void become(TicketItems now) {
        items = Json.write(now.all());
    }

    /** @param seats whose the lines of the order are by now */
    void seat(Map<UUID, Optional<Integer>> seats) {
        lines = Json.write(lines().stream().map(line -> line.seated(seats)).toList());
    }

    /**
     * Says what of it need not be cooked any more.
     *
     * @param quantities all that was voided of the order so far, by the lines as they were sent
     * @return whether that is news
     */
    boolean voided(Map<UUID, BigDecimal> quantities) {
        String before = voids;
        voids = Json.write(lines().stream()
                .filter(line -> quantities.containsKey(line.lineId()))
                .map(line -> VoidedPart.of(line.lineId(), quantities.getOrDefault(line.lineId(), BigDecimal.ZERO)))
                .toList());
        return !voids.equals(before);
    }

    public List<SentLine> lines() {
        return List.of(Json.read(lines, SentLine[].class));
    }

    /** What was taken off the bill after it was sent. */
    public List<VoidedPart> voids() {
        return List.of(Json.read(voids, VoidedPart[].class));
    }

    /** Of those of its lines that have some. */
    public List<LineAllergens> allergens() {
        return List.of(Json.read(allergens, LineAllergens[].class));
    }
}
