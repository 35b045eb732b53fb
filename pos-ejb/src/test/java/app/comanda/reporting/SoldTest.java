package app.comanda.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.comanda.reporting.Evening.ExceptionSum;
import app.comanda.reporting.Evening.ItemSold;
import app.comanda.reporting.Evening.LineSum;
import app.comanda.reporting.Evening.StaffSold;
import app.comanda.reporting.Evening.TaxDue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SoldTest {

    private static final UUID OUTLET = UUID.randomUUID();
    private static final UUID FOOD = UUID.randomUUID();
    private static final UUID SOUP = UUID.randomUUID();
    private static final UUID KIM = UUID.randomUUID();
    private static final UUID ALEX = UUID.randomUUID();
    private static final UUID PARTY = UUID.randomUUID();
    private static final String EARLY = "01930a40-0000-7000-8000-000000000000";
    private static final String LATE = "01930a50-0000-7000-8000-000000000000";
    private static final Map<UUID, String> NAMES = Map.of(KIM, "Kim", ALEX, "Alex");

    @Test
    void anItemOfTwoBundlesIsOneUnderTheNameThatItHadLast() {
        Sold sold = sold(
                tally(List.of(item(LATE, "Soup of the day", "1.500")), List.of(), List.of(), List.of()),
                tally(List.of(item(EARLY, "Soup", "2.000")), List.of(), List.of(), List.of()));
        assertEquals(
                List.of(new ItemSold(SOUP, "Soup of the day", FOOD, "Food", new LineSum("3.5", 1_000, 100, 900, 80))),
                sold.items(Map.of(FOOD, "Food")));
        assertEquals(List.of(new ItemSales(SOUP, "Soup of the day", "3.5", 900)), sold.itemSales(10));
        assertEquals(List.of(), sold.itemSales(0));
        assertEquals("", sold.items(Map.of()).get(0).category());
    }

    @Test
    void aPartyCountsOnceWithWhoTookItsFirstOrder() {
        Sold sold = sold(
                tally(
                        List.of(),
                        List.of(staff(KIM, 2, 3, 1_001)),
                        List.of(new Tally.Parties(KIM, "kim", Map.of(PARTY, 4L))),
                        List.of()),
                tally(
                        List.of(),
                        List.of(staff(ALEX, 1, 0, 4_000)),
                        List.of(new Tally.Parties(ALEX, "alex", Map.of(PARTY, 5L, UUID.randomUUID(), 2L))),
                        List.of()));
        assertEquals(
                List.of(
                        new StaffSold(ALEX, "Alex", 1, 2, 4_000, 7, 4_007, 4_000),
                        new StaffSold(KIM, "Kim", 2, 7, 1_001, 7, 1_008, 501)),
                sold.staff(NAMES));
    }

    @Test
    void whoHasNoNameStandsUnderTheSignIn() {
        Sold sold = sold(
                tally(
                        List.of(),
                        List.of(new Tally.Staff(null, "owner", new StaffSum(1, 0, 1, 0, 1))),
                        List.of(),
                        List.of(new Tally.Cancelled(null, null, "owner", 1, 500))),
                tally(List.of(), List.of(), List.of(), List.of(new Tally.Cancelled("", null, "owner", 2, 700))));
        assertEquals("owner", sold.staff(NAMES).get(0).name());
        assertEquals(List.of(new ExceptionSum("CANCELLED", "", "owner", 3, 1_200)), List.copyOf(sold.cancelled(NAMES)));
    }

    @Test
    void aTaxStandsWithWhatWentBackOfItAlsoWhereNoneWasSold() {
        assertEquals(
                List.of(new TaxDue("Meals", "8", 1_000, 80, 30, 50), new TaxDue("Drinks", "10", 0, 0, 5, -5)),
                sold(
                                tally(List.of(), List.of(), List.of(), List.of()),
                                tally(List.of(), List.of(), List.of(), List.of()))
                        .taxes(List.of(TaxDue.of("Drinks", "10", 0, 0, 5), TaxDue.of("Meals", "8", 0, 0, 30))));
    }

    private static Sold sold(Tally one, Tally other) {
        return new Sold(List.of(new Sold.Part(OUTLET, one), new Sold.Part(OUTLET, other)));
    }

    private static Tally tally(
            List<Tally.Item> items,
            List<Tally.Staff> staff,
            List<Tally.Parties> parties,
            List<Tally.Cancelled> cancelled) {
        return new Tally(
                List.of(), items, staff, parties, List.of(new Tally.Rate("Meals", "8", 500, 40)), cancelled, 0);
    }

    private static Tally.Item item(String order, String name, String quantity) {
        return new Tally.Item(SOUP, FOOD, order, name, new LineSum(quantity, 500, 50, 450, 40));
    }

    private static Tally.Staff staff(UUID id, long orders, long guests, long net) {
        return new Tally.Staff(id, "someone", new StaffSum(orders, guests, net, 7, net + 7));
    }
}
