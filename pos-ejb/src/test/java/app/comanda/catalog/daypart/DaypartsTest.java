package app.comanda.catalog.daypart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.comanda.catalog.Channel;
import app.comanda.catalog.ItemLabel;
import app.comanda.catalog.PricedItem;
import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaypartsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final UUID OUTLET = UUID.randomUUID();
    private static final UUID DRINKS = UUID.randomUUID();
    private static final PricedItem BEER = item("Beer", DRINKS, 899);
    private static final PricedItem SALAD = item("Salad", UUID.randomUUID(), 1200);

    @Test
    void happyHourHoldsFromItsFirstMinuteUntilBeforeItsLast() {
        Dayparts bar = bar(rule("Happy hour", 0, daily("17:00", "19:00"), percentOff("50")));
        assertEquals(899, price(bar, "2026-11-20T16:59:59"));
        assertEquals(449, price(bar, "2026-11-20T17:00"), "899 − round(449.5)");
        assertEquals(449, price(bar, "2026-11-20T18:59:59"));
        assertEquals(899, price(bar, "2026-11-20T19:00"));
    }

    @Test
    void anEveningThatCrossesMidnightBelongsToTheDayOnWhichItBegan() {
        Dayparts bar = bar(rule("Late Friday", 0, on(DayOfWeek.FRIDAY, "22:00", "02:00"), fixed(500)));
        assertEquals(899, price(bar, "2026-11-20T01:00"), "Friday's small hours are Thursday's evening");
        assertEquals(500, price(bar, "2026-11-20T22:00"));
        assertEquals(500, price(bar, "2026-11-21T01:59"), "Saturday's small hours are Friday's evening");
        assertEquals(899, price(bar, "2026-11-21T02:00"));
        assertEquals(899, price(bar, "2026-11-21T23:00"));
    }

    @Test
    void aWindowThatEndsAtMidnightEndsThere() {
        Dayparts bar = bar(rule("Evening", 0, daily("22:00", "00:00"), fixed(500)));
        assertEquals(500, price(bar, "2026-11-20T23:59"));
        assertEquals(899, price(bar, "2026-11-21T00:00"));
    }

    @Test
    void thePeriodCountsTheDayOnWhichItBegan() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        Dayparts bar = bar(rule(
                "New Year", 0, new DayWindow(Set.of(), LocalTime.of(20, 0), LocalTime.of(4, 0), eve, eve), fixed(500)));
        assertEquals(899, price(bar, "2026-12-31T03:00"));
        assertEquals(500, price(bar, "2026-12-31T20:00"));
        assertEquals(500, price(bar, "2027-01-01T03:59"));
        assertEquals(899, price(bar, "2027-01-01T20:00"));
    }

    @Test
    void theHourThatSpringSkipsDoesNotCome() {
        Dayparts bar = bar(rule("Night", 0, daily("02:00", "03:00"), fixed(500)));
        // on 8 March 2026 New York's clock goes from 01:59:59 to 03:00
        Instant last = Instant.parse("2026-03-08T06:59:59Z");
        assertEquals(899, price(bar, last));
        assertEquals(899, price(bar, last.plusSeconds(1)));
        assertEquals(500, price(bar, "2026-03-09T02:30"));
    }

    @Test
    void aWindowOverTheSkippedHourIsShorterByIt() {
        Dayparts bar = bar(rule("Night", 0, daily("01:30", "03:30"), fixed(500)));
        Instant begins = Instant.parse("2026-03-08T06:30:00Z");
        assertEquals(500, price(bar, begins));
        assertEquals(500, price(bar, begins.plus(Duration.ofMinutes(59))));
        assertEquals(899, price(bar, begins.plus(Duration.ofMinutes(60))));
    }

    @Test
    void theHourThatAutumnShowsTwiceCountsTwice() {
        Dayparts bar = bar(rule("Night", 0, daily("01:00", "02:00"), fixed(500)));
        // on 1 November 2026 New York's clock shows 01:00 to 01:59 twice
        Instant first = Instant.parse("2026-11-01T05:00:00Z");
        assertEquals(899, price(bar, first.minusSeconds(1)));
        assertEquals(500, price(bar, first));
        assertEquals(500, price(bar, first.plus(Duration.ofMinutes(119))));
        assertEquals(899, price(bar, first.plus(Duration.ofMinutes(120))));
    }

    /** Whatever the rules: between now and the change that is foretold nothing changes, and then something does. */
    @Test
    void theNextChangeIsForetoldAlsoWhenTheClockIsPutBackOrForward() {
        Dayparts bar = bar(
                rule("Lunch", 1, daily("11:30", "14:00"), percentOff("10")),
                rule("Small hours", 2, daily("01:30", "02:30"), fixed(500)),
                rule("Late Saturday", 3, on(DayOfWeek.SATURDAY, "23:00", "01:45"), fixed(400)));
        for (String start : List.of("2026-03-07T12:00:00Z", "2026-10-31T12:00:00Z", "2026-11-20T12:00:00Z")) {
            Instant moment = Instant.parse(start);
            Instant end = moment.plus(Duration.ofDays(3));
            while (moment.isBefore(end)) {
                Instant told = bar.nextChange(moment, Channel.POS, null).orElseThrow();
                Prices now = bar.at(moment, Channel.POS, null);
                Instant minute = moment;
                while (bar.at(minute, Channel.POS, null).equals(now)) {
                    minute = minute.plus(Duration.ofMinutes(1));
                }
                assertEquals(minute, told, "after " + moment);
                moment = told;
            }
        }
    }

    @Test
    void aRuleForTheWholeDayChangesAtMidnight() {
        Dayparts bar =
                bar(rule("Monday", 0, new DayWindow(Set.of(DayOfWeek.MONDAY), null, null, null, null), fixed(1)));
        assertEquals(Optional.of(at("2026-11-23T00:00")), bar.nextChange(at("2026-11-20T12:00"), Channel.POS, null));
        assertEquals(Optional.of(at("2026-11-24T00:00")), bar.nextChange(at("2026-11-23T12:00"), Channel.POS, null));
    }

    @Test
    void theHighestPriorityDecidesAndAmongEqualsTheLowestPrice() {
        PriceRuleDetails cheap = rule("Cheap", 0, DayWindow.ALWAYS, fixed(100));
        PriceRuleDetails dear = rule("Dear", 5, DayWindow.ALWAYS, fixed(950));
        PriceRuleDetails lessDear = rule("Less dear", 5, DayWindow.ALWAYS, percentOff("1"));
        assertEquals(Optional.of(new Offer(890, "Less dear")), offer(bar(cheap, dear, lessDear), BEER));
        assertEquals(Optional.of(new Offer(950, "Dear")), offer(bar(cheap, dear), BEER));
    }

    @Test
    void aHigherRuleOfOtherItemsDoesNotHideALowerOne() {
        PriceRuleDetails drinks = scoped("Drinks", 5, new RuleScope(RuleScope.Kind.CATEGORIES, Set.of(DRINKS)));
        PriceRuleDetails all = rule("All", 0, DayWindow.ALWAYS, fixed(700));
        assertEquals("Drinks", offer(bar(drinks, all), BEER).orElseThrow().promotion());
        assertEquals("All", offer(bar(drinks, all), SALAD).orElseThrow().promotion());
        PriceRuleDetails salad = scoped("Salad", 0, new RuleScope(RuleScope.Kind.ITEMS, Set.of(SALAD.id())));
        assertEquals(Optional.empty(), offer(bar(salad), BEER));
    }

    @Test
    void nothingIsSoldBelowZero() {
        PriceEffect tenOff = new PriceEffect(PriceEffect.Kind.AMOUNT_OFF, null, 1000L);
        Dayparts bar = bar(rule("Ten off", 0, DayWindow.ALWAYS, tenOff));
        assertEquals(0, offer(bar, BEER).orElseThrow().price());
        assertEquals(200, offer(bar, SALAD).orElseThrow().price());
    }

    @Test
    void aRuleHoldsOnlyByItsChannelsAndServiceModes() {
        PriceRuleDetails rule = new PriceRuleDetails(
                "Collect",
                true,
                0,
                Set.of(),
                Set.of(Channel.ONLINE),
                Set.of("PICKUP"),
                DayWindow.ALWAYS,
                RuleScope.WHOLE_MENU,
                fixed(1));
        Instant now = at("2026-11-20T12:00");
        assertEquals(1, bar(rule).at(now, Channel.ONLINE, "PICKUP").inForce().size());
        assertEquals(0, bar(rule).at(now, Channel.POS, "PICKUP").inForce().size());
        assertEquals(0, bar(rule).at(now, Channel.ONLINE, "DELIVERY").inForce().size());
        assertEquals(0, bar(rule).at(now, Channel.ONLINE, null).inForce().size(), "nobody said how");
    }

    @Test
    void rulesOfOtherOutletsAndThoseThatAreOffCostNothing() {
        PriceRuleDetails elsewhere = new PriceRuleDetails(
                "Elsewhere",
                true,
                0,
                Set.of(UUID.randomUUID()),
                Set.of(),
                Set.of(),
                DayWindow.ALWAYS,
                RuleScope.WHOLE_MENU,
                fixed(1));
        PriceRuleDetails off = new PriceRuleDetails(
                "Off", false, 0, Set.of(OUTLET), Set.of(), Set.of(), DayWindow.ALWAYS, RuleScope.WHOLE_MENU, fixed(1));
        Dayparts bar = bar(elsewhere, off);
        assertSame(Prices.REGULAR, bar.at(at("2026-11-20T12:00"), Channel.POS, null));
        assertEquals(Optional.empty(), bar.nextChange(at("2026-11-20T12:00"), Channel.POS, null));
    }

    @Test
    void whatCannotBeMeantIsRefusedByItsField() {
        refused("price-rule.window", "to", () -> daily("17:00", "17:00"));
        refused("price-rule.window", "to", () -> new DayWindow(Set.of(), LocalTime.NOON, null, null, null));
        refused("price-rule.window", "from", () -> new DayWindow(Set.of(), null, LocalTime.NOON, null, null));
        refused(
                "price-rule.period",
                "lastDay",
                () -> new DayWindow(Set.of(), null, null, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)));
        refused("price-rule.effect", "percent", () -> percentOff("0"));
        refused("price-rule.effect", "percent", () -> percentOff("100.0001"));
        refused("price-rule.effect", "percent", () -> percentOff("1.00001"));
        refused("menu.price", "amount", () -> fixed(-1));
        refused("price-rule.effect", "amount", () -> new PriceEffect(PriceEffect.Kind.AMOUNT_OFF, null, 0L));
        refused("price-rule.effect", "amount", () -> new PriceEffect(PriceEffect.Kind.FIXED_PRICE, null, null));
        refused("price-rule.scope", "scope", () -> new RuleScope(RuleScope.Kind.MENU, Set.of(DRINKS)));
    }

    private static void refused(String code, String field, Runnable writing) {
        BusinessException refusal = assertThrows(BusinessException.class, writing::run);
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static Dayparts bar(PriceRuleDetails... rules) {
        return new Dayparts(OUTLET, NEW_YORK, "HALF_UP", List.of(rules));
    }

    private static long price(Dayparts bar, String local) {
        return price(bar, at(local));
    }

    private static long price(Dayparts bar, Instant moment) {
        return bar.at(moment, Channel.POS, null).offer(BEER).map(Offer::price).orElse(BEER.price());
    }

    private static Optional<Offer> offer(Dayparts bar, PricedItem item) {
        return bar.at(at("2026-11-20T12:00"), Channel.POS, null).offer(item);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }

    private static PriceRuleDetails rule(String name, int priority, DayWindow window, PriceEffect effect) {
        return new PriceRuleDetails(
                name, true, priority, Set.of(), Set.of(), Set.of(), window, RuleScope.WHOLE_MENU, effect);
    }

    private static PriceRuleDetails scoped(String name, int priority, RuleScope scope) {
        return new PriceRuleDetails(
                name, true, priority, Set.of(), Set.of(), Set.of(), DayWindow.ALWAYS, scope, fixed(1));
    }

    private static DayWindow daily(String from, String to) {
        return window(null, from, to);
    }

    private static DayWindow on(DayOfWeek day, String from, String to) {
        return window(day, from, to);
    }

    private static DayWindow window(@Nullable DayOfWeek day, String from, String to) {
        return new DayWindow(
                day == null ? Set.of() : Set.of(day), LocalTime.parse(from), LocalTime.parse(to), null, null);
    }

    private static PriceEffect percentOff(String percent) {
        return new PriceEffect(PriceEffect.Kind.PERCENT_OFF, new BigDecimal(percent), null);
    }

    private static PriceEffect fixed(long amount) {
        return new PriceEffect(PriceEffect.Kind.FIXED_PRICE, null, amount);
    }

    private static PricedItem item(String name, UUID category, long price) {
        return new PricedItem(
                UUID.randomUUID(),
                name,
                Optional.empty(),
                category,
                price,
                0,
                true,
                List.of(),
                List.of(),
                ItemLabel.NONE);
    }
}
