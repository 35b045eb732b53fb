package app.comanda.web.kitchen;

import app.comanda.kernel.Ids;
import app.comanda.kitchen.station.Station;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** A station as it is being edited. */
public class StationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private String name;
    private List<String> categories;
    private List<String> items;

    StationForm() {
        this(new Station(Ids.next(), "?", List.of(), List.of()));
        name = "";
    }

    StationForm(Station station) {
        id = station.id();
        name = station.name();
        categories = texts(station.categoryIds());
        items = texts(station.itemIds());
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    Station station() {
        return new Station(id, name, ids(categories), ids(items));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(UUID::fromString).toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getCategories() {
        return categories;
    }

    public void setCategories(List<String> categories) {
        this.categories = List.copyOf(categories);
    }

    public List<String> getItems() {
        return items;
    }

    /** A field that was emptied sends nothing. */
    public void setItems(List<String> items) {
        this.items = items == null ? List.of() : List.copyOf(items);
    }
}
