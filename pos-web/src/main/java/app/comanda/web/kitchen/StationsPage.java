package app.comanda.web.kitchen;

import app.comanda.catalog.Channel;
import app.comanda.catalog.MenuCategory;
import app.comanda.catalog.MenuReading;
import app.comanda.catalog.PricedItem;
import app.comanda.kitchen.station.KitchenPlan;
import app.comanda.kitchen.station.KitchenPlanning;
import app.comanda.kitchen.station.Stations;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stations of the outlet's kitchen, what goes to which, and after how long an unseen ticket raises the alarm. */
@Named
@ViewScoped
public class StationsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Suggestions while somebody types. */
    private static final int MOST = 20;

    @EJB
    KitchenPlanning planning;

    @EJB
    MenuReading menuReading;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private List<StationForm> stations = new ArrayList<>();
    private @Nullable Integer alarmAfter;
    private long version;

    /** Something of the menu. */
    public record Choice(String id, String name) implements Serializable {}

    @PostConstruct
    void read() {
        if (!workplace.getOutlets().isEmpty()) {
            show(planning.plan(workplace.outlet()));
        }
    }

    private void show(KitchenPlan plan) {
        stations = new ArrayList<>(
                plan.stations().all().stream().map(StationForm::new).toList());
        alarmAfter = plan.escalateAfter()
                .map(Duration::toSeconds)
                .map(Math::toIntExact)
                .orElse(null);
        version = plan.version();
    }

    public void add() {
        stations.add(new StationForm());
    }

    public void take(StationForm station) {
        stations.remove(station);
    }

    public void moveUp(StationForm station) {
        int place = stations.indexOf(station);
        if (place > 0) {
            Collections.swap(stations, place, place - 1);
        }
    }

    public void save() {
        Stations wanted =
                new Stations(stations.stream().map(StationForm::station).toList());
        Integer seconds = alarmAfter == null || alarmAfter == 0 ? null : alarmAfter;
        show(planning.change(workplace.outlet(), wanted, seconds, version));
        texts.tell("stations.saved");
    }

    public List<Choice> getCategories() {
        return menu().stream()
                .map(category -> new Choice(category.id().toString(), category.name()))
                .toList();
    }

    /** The ids of items of which the name contains this. */
    public List<String> find(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return menu().stream()
                .flatMap(category -> category.items().stream())
                .filter(item -> item.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .map(item -> item.id().toString())
                .toList();
    }

    /** What is not sold here any more has no name. */
    public String nameOf(String item) {
        return menuReading
                .now(workplace.outlet(), Channel.POS, null)
                .book()
                .find(UUID.fromString(item))
                .map(PricedItem::name)
                .orElseGet(() -> texts.of("stations.item-gone"));
    }

    private List<MenuCategory> menu() {
        return menuReading.now(workplace.outlet(), Channel.POS, null).book().categories();
    }

    public List<StationForm> getStations() {
        return stations;
    }

    public @Nullable Integer getAlarmAfter() {
        return alarmAfter;
    }

    public void setAlarmAfter(@Nullable Integer alarmAfter) {
        this.alarmAfter = alarmAfter;
    }
}
