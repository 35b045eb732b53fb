package app.comanda.catalog;

import app.comanda.catalog.combo.Combo;
import app.comanda.catalog.daypart.Prices;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that one outlet sells and by which rules it charges, at one moment. Immutable; shared by all threads.
 *
 * <p>Two books of one outlet with the same version are the same.
 */
public final class PriceBook {

    private final UUID outletId;
    private final long version;
    private final OutletDetails outlet;
    private final List<PricedTax> taxes;
    private final List<MenuCategory> categories;
    private final Specials specials;
    private final Map<UUID, PricedItem> items = new HashMap<>();
    private final Map<String, PricedItem> itemsBySku = new HashMap<>();

    /** @param taxes the active ones, in the order in which they are charged */
    public PriceBook(
            UUID outletId,
            long version,
            OutletDetails outlet,
            List<PricedTax> taxes,
            List<MenuCategory> categories,
            Specials specials) {
        this.outletId = outletId;
        this.version = version;
        this.outlet = outlet;
        this.taxes = List.copyOf(taxes);
        this.categories = List.copyOf(categories);
        this.specials = specials;
        for (MenuCategory category : categories) {
            for (PricedItem item : category.items()) {
                items.put(item.id(), item);
                item.sku().ifPresent(sku -> itemsBySku.put(sku, item));
            }
        }
    }

    public UUID outletId() {
        return outletId;
    }

    /** Grows with every change of the menu or of the outlet. */
    public long version() {
        return version;
    }

    public String outletName() {
        return outlet.name();
    }

    /** A closed outlet takes no orders. */
    public boolean open() {
        return outlet.status() == Outlet.Status.OPEN;
    }

    /** Whether guests can have it this way: {@code DINE_IN}, {@code TAKEAWAY}, {@code DELIVERY}, {@code PICKUP}. */
    public boolean serves(String serviceMode) {
        return outlet.serviceModes().contains(serviceMode);
    }

    public ZoneId zone() {
        return outlet.timeZone();
    }

    /** The trading day of a moment, by the outlet's clock and its cut-off. */
    public LocalDate businessDate(Instant moment) {
        return outlet.businessDate(moment);
    }

    /** ISO 4217 code. */
    public String currency() {
        return outlet.currency().getCurrencyCode();
    }

    public boolean pricesIncludeTax() {
        return outlet.pricesIncludeTax();
    }

    /** {@code HALF_UP} or {@code HALF_EVEN}. */
    public String rounding() {
        return outlet.rounding();
    }

    /** {@code LINE}, {@code RATE} or {@code ORDER}. */
    public String roundAt() {
        return outlet.roundAt();
    }

    /** Smallest cash amount in minor units; empty where cash is not rounded. */
    public Optional<Long> cashRoundingTo() {
        return Optional.ofNullable(outlet.cashRoundingTo());
    }

    /** In the order in which they are charged. */
    public List<PricedTax> taxes() {
        return taxes;
    }

    /** In the order in which they are shown; the empty ones too. */
    public List<MenuCategory> categories() {
        return categories;
    }

    /**
     * The prices of a moment, looked up in memory.
     *
     * @param serviceMode null where nobody has said
     */
    public Prices prices(Instant moment, Channel channel, @Nullable String serviceMode) {
        return specials.dayparts().at(moment, channel, serviceMode);
    }

    /** When the prices will be others than at that moment; empty when that is more than a week away. */
    public Optional<Instant> pricesUntil(Instant moment, Channel channel, @Nullable String serviceMode) {
        return specials.dayparts().nextChange(moment, channel, serviceMode);
    }

    /** Empty where the item is no combo. */
    public Optional<Combo> combo(UUID itemId) {
        return Optional.ofNullable(specials.combos().get(itemId));
    }

    /** Whether portions of this item or modifier are counted here. */
    public boolean counts(UUID subjectId) {
        return specials.counted().contains(subjectId);
    }

    public boolean countsAnything() {
        return !specials.counted().isEmpty();
    }

    public Optional<PricedItem> find(UUID itemId) {
        return Optional.ofNullable(items.get(itemId));
    }

    public Optional<PricedItem> findBySku(String sku) {
        return Optional.ofNullable(itemsBySku.get(sku));
    }

    /** How many items it has. */
    public int size() {
        return items.size();
    }
}
