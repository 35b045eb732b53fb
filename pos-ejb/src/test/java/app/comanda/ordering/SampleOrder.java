package app.comanda.ordering;

import app.comanda.catalog.Channel;
import app.comanda.catalog.ItemLabel;
import app.comanda.catalog.MenuCategory;
import app.comanda.catalog.PriceBook;
import app.comanda.catalog.PricedItem;
import app.comanda.catalog.PricedTax;
import app.comanda.catalog.Specials;
import app.comanda.catalog.daypart.Dayparts;
import app.comanda.device.Numbers;
import app.comanda.kernel.Ids;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.OutletDetails;
import app.comanda.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders of a small restaurant: burgers at 10.00 and soup at 4.00, both with 10 % on top; water at 1.00 without. */
public final class SampleOrder {

    public static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    public static final PricedTax STATE = new PricedTax(Ids.next(), "State", "10", false, List.of());

    public static final PricedItem BURGER = item("Burger", 1000, 400, List.of(STATE.id()));
    public static final PricedItem SOUP = item("Soup", 400, 100, List.of(STATE.id()));
    public static final PricedItem WATER = item("Water", 100, 20, List.of());

    private SampleOrder() {}

    /** An order in which nothing was sent to the kitchen yet. */
    public static Order of(Portion... portions) {
        Order order = empty();
        order.add(List.of(portions));
        return order;
    }

    /** As many of each. */
    public static Order sold(String quantity, PricedItem... items) {
        return of(Stream.of(items).map(item -> portion(item, quantity)).toArray(Portion[]::new));
    }

    public static Order empty() {
        PriceBook book = book(STATE);
        OrderRequest request = new OrderRequest(
                book.outletId(),
                ServiceMode.DINE_IN,
                List.of(),
                OrderRequest.Sending.LATER,
                0,
                null,
                null,
                Channel.POS,
                null,
                null);
        TenantContext waiter = new TenantContext(Ids.next(), null, Set.of(), Ids.next(), "wati", "test");
        return new Order(book, request, new Numbers("A-000001", Optional.empty()), waiter, NOON);
    }

    /** The menu with these taxes, in this order. */
    static PriceBook book(PricedTax... taxes) {
        UUID outlet = Ids.next();
        Specials none = new Specials(new Dayparts(outlet, ZoneId.of("UTC"), "HALF_UP", List.of()), Map.of(), Set.of());
        return new PriceBook(outlet, 1, outlet(), List.of(taxes), List.of(category()), none);
    }

    public static Portion portion(PricedItem item, String quantity) {
        return new Portion(
                item,
                item.price(),
                null,
                null,
                new BigDecimal(quantity),
                List.of(),
                null,
                null,
                null,
                "lines[0]",
                Set.of());
    }

    private static MenuCategory category() {
        return new MenuCategory(BURGER.categoryId(), "Food", Map.of(), List.of(BURGER, SOUP, WATER));
    }

    static PricedItem item(String name, long price, long cost, List<UUID> taxes) {
        return new PricedItem(
                Ids.next(), name, Optional.empty(), Ids.next(), price, cost, true, taxes, List.of(), ItemLabel.NONE);
    }

    private static OutletDetails outlet() {
        return new OutletDetails(
                "Corner",
                ZoneId.of("UTC"),
                Currency.getInstance("USD"),
                Locale.ENGLISH,
                LocalTime.of(4, 0),
                false,
                "HALF_UP",
                "LINE",
                5L,
                List.of("DINE_IN", "TAKEAWAY"),
                Outlet.Status.OPEN);
    }
}
