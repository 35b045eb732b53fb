package app.comanda.web.catalog;

import app.comanda.catalog.Channel;
import app.comanda.catalog.MenuReading;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedModifierGroup;
import app.comanda.catalog.soldout.Counted;
import app.comanda.catalog.soldout.SoldOutMarking;
import app.comanda.catalog.soldout.Stock;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the kitchen has run out of, or how much is left of it. */
@Named
@ViewScoped
public class SoldOutPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is not counted is shown up to here; the search finds the rest. */
    private static final int MOST = 50;

    @EJB
    SoldOutMarking marking;

    @EJB
    MenuReading menuReading;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private String words = "";
    private transient List<Dish> dishes = List.of();
    private @Nullable Dish edited;
    private @Nullable BigDecimal left;
    private @Nullable BigDecimal resetsTo;

    /** An item or a modifier. */
    public record Dish(UUID id, String name, String of, String kind, Stock stock) implements Serializable {

        boolean isCounted() {
            return stock.state() != Stock.State.IN_STOCK;
        }

        public boolean isOversold() {
            BigDecimal left = stock.left();
            return left != null && left.signum() < 0;
        }

        boolean matches(String words) {
            return name.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    @PostConstruct
    public void read() {
        if (workplace.getOutlets().isEmpty()) {
            return;
        }
        PriceBook book = menuReading.now(workplace.outlet(), Channel.POS, null).book();
        Map<UUID, Stock> counted = marking.counted(workplace.outlet()).stream()
                .collect(Collectors.toMap(Counted::subjectId, Counted::stock));
        List<Dish> all = new ArrayList<>();
        Map<UUID, Dish> modifiers = new LinkedHashMap<>();
        book.categories()
                .forEach(category -> category.items().forEach(item -> {
                    all.add(dish(item, category.name(), counted));
                    item.groups().forEach(group -> collect(group, counted, modifiers));
                }));
        all.addAll(modifiers.values());
        String sought = words.strip().toLowerCase(Locale.ROOT);
        dishes = new ArrayList<>(all.stream().filter(Dish::isCounted).toList());
        all.stream()
                .filter(dish -> !dish.isCounted() && dish.matches(sought))
                .limit(MOST)
                .forEach(dishes::add);
    }

    private static Dish dish(PricedItem item, String category, Map<UUID, Stock> counted) {
        return new Dish(item.id(), item.name(), category, "item", counted.getOrDefault(item.id(), Stock.ENOUGH));
    }

    private static void collect(PricedModifierGroup group, Map<UUID, Stock> counted, Map<UUID, Dish> modifiers) {
        group.modifiers().forEach(modifier -> {
            Stock stock = counted.getOrDefault(modifier.id(), Stock.ENOUGH);
            modifiers.putIfAbsent(
                    modifier.id(), new Dish(modifier.id(), modifier.name(), group.name(), "modifier", stock));
            modifier.nested().ifPresent(nested -> collect(nested, counted, modifiers));
        });
    }

    public void out(Dish dish) {
        mark(dish, new Stock(BigDecimal.ZERO, dish.stock().resetsTo()));
        texts.tell("soldout.out.done", dish.name());
    }

    public void enough(Dish dish) {
        mark(dish, Stock.ENOUGH);
        texts.tell("soldout.enough.done", dish.name());
    }

    public void edit(Dish dish) {
        edited = dish;
        left = dish.isOversold() ? BigDecimal.ZERO : dish.stock().left();
        resetsTo = dish.stock().resetsTo();
    }

    public void count() {
        Dish dish = edited;
        if (dish != null) {
            mark(dish, new Stock(left, resetsTo));
            texts.tell("soldout.counted.done", dish.name());
        }
    }

    private void mark(Dish dish, Stock stock) {
        if (dish.kind().equals("item")) {
            marking.markItem(workplace.outlet(), dish.id(), stock);
        } else {
            marking.markModifier(workplace.outlet(), dish.id(), stock);
        }
        read();
    }

    /** How many are left, or were sold beyond what there was. */
    public String portions(Dish dish) {
        BigDecimal portions = dish.stock().left();
        return portions == null ? "" : portions.abs().stripTrailingZeros().toPlainString();
    }

    public List<Dish> getDishes() {
        return dishes;
    }

    public String getEditedName() {
        return edited == null ? "" : edited.name();
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public @Nullable BigDecimal getLeft() {
        return left;
    }

    public void setLeft(@Nullable BigDecimal left) {
        this.left = left;
    }

    public @Nullable BigDecimal getResetsTo() {
        return resetsTo;
    }

    public void setResetsTo(@Nullable BigDecimal resetsTo) {
        this.resetsTo = resetsTo;
    }
}
