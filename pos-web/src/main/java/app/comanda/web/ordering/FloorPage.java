package app.comanda.web.ordering;

import app.comanda.ordering.FloorReading;
import app.comanda.ordering.FloorReading.Party;
import app.comanda.ordering.FloorReading.Place;
import app.comanda.ordering.FloorReading.Room;
import app.comanda.ordering.table.TableDetails;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who sits where at this moment, since when, looked after by whom, for how much. */
@Named
@RequestScoped
public class FloorPage {

    private static final int MARGIN = 6;

    @EJB
    FloorReading reading;

    @Inject
    Workplace workplace;

    private List<Room> rooms = List.of();

    @PostConstruct
    void read() {
        rooms = reading.floor(workplace.outlet());
    }

    public List<Room> getRooms() {
        return rooms;
    }

    /** As far down as the last table stands, so that a small terrace is not shown as a large empty one. */
    public int rows(Room room) {
        return room.places().stream()
                .mapToInt(place -> place.table().y() + place.table().height() + MARGIN)
                .max()
                .orElse(MARGIN);
    }

    /** Where a table stands, for the style sheet. */
    public String box(TableDetails table) {
        return "--x:" + table.x() + ";--y:" + table.y() + ";--w:" + table.width() + ";--h:" + table.height();
    }

    public boolean isUndrawn() {
        return places().findAny().isEmpty();
    }

    public long getTables() {
        return places().count();
    }

    public long getOccupied() {
        return parties().count();
    }

    public long getGuests() {
        return parties().mapToLong(party -> party.visit().covers()).sum();
    }

    public long getDue() {
        return parties().mapToLong(party -> party.sums().due()).sum();
    }

    private Stream<Place> places() {
        return rooms.stream().flatMap(room -> room.places().stream());
    }

    private Stream<Party> parties() {
        return places().map(Place::party).filter(Objects::nonNull);
    }
}
