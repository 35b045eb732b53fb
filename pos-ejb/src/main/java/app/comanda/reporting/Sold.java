package app.comanda.reporting;

import app.comanda.reporting.Evening.ExceptionSum;
import app.comanda.reporting.Evening.ItemSold;
import app.comanda.reporting.Evening.StaffSold;
import app.comanda.reporting.Evening.TaxDue;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was sold at some outlets on some days: the sums of their tallies.
 *
 * @param parts an outlet's in the order of time, for a party counts with its first order
 */
record Sold(List<Part> parts) {

    private static final Comparator<ItemSold> MOST_FIRST = Comparator.comparingLong(
                    (ItemSold item) -> item.sum().net())
            .reversed()
            .thenComparing(ItemSold::name)
            .thenComparing(ItemSold::itemId);

    record Part(UUID outletId, Tally tally) {}

    /** A quarter that is in several tallies stands here several times. */
    List<QuarterSales> quarters() {
        return parts.stream()
                .flatMap(part -> part.tally.quarters().stream()
                        .map(quarter -> new QuarterSales(
                                part.outletId,
                                Instant.ofEpochSecond(quarter.begins()),
                                quarter.sum(),
                                quarter.openOrders(),
                                quarter.openAmount())))
                .toList();
    }

    Set<UUID> categoryIds() {
        return all(Tally::items).map(Tally.Item::categoryId).collect(Collectors.toSet());
    }

    Set<UUID> staffIds() {
        return Stream.concat(
                        all(Tally::staff).map(Tally.Staff::staffId),
                        all(Tally::cancelled).map(Tally.Cancelled::staffId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @param categories names by id; of a deleted one there is none */
    List<ItemSold> items(Map<UUID, String> categories) {
        return sum(all(Tally::items), item -> List.of(item.itemId(), item.categoryId()), Sold::plus).stream()
                .map(item -> new ItemSold(
                        item.itemId(),
                        item.name(),
                        item.categoryId(),
                        categories.getOrDefault(item.categoryId(), ""),
                        item.sum().plain()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** Whatever category an item was in. */
    List<ItemSales> itemSales(int atMost) {
        return sum(all(Tally::items), Tally.Item::itemId, Sold::plus).stream()
                .map(item -> new ItemSales(
                        item.itemId(),
                        item.name(),
                        item.sum().plain().quantity(),
                        item.sum().net()))
                .sorted(Comparator.comparingLong(ItemSales::net).reversed().thenComparing(ItemSales::itemId))
                .limit(atMost)
                .toList();
    }

    /** @param names of staff by id; who has none stands under the name of the sign-in */
    List<StaffSold> staff(Map<UUID, String> names) {
        Map<Person, StaffSum> sums = new LinkedHashMap<>();
        all(Tally::staff)
                .forEach(each -> sums.merge(person(each.staffId(), each.takenBy(), names), each.sum(), StaffSum::plus));
        Set<UUID> counted = new HashSet<>();
        all(Tally::parties).forEach(each -> {
            long guests = each.guests().entrySet().stream()
                    .filter(party -> counted.add(party.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            sums.merge(person(each.staffId(), each.takenBy(), names), StaffSum.guests(guests), StaffSum::plus);
        });
        return sums.entrySet().stream()
                .map(each -> each.getValue().by(each.getKey().staffId, each.getKey().name))
                .sorted(Comparator.comparingLong(StaffSold::net).reversed().thenComparing(StaffSold::name))
                .toList();
    }

    /** @param refunded tax that went back, whenever it was sold */
    List<TaxDue> taxes(List<TaxDue> refunded) {
        Stream<TaxDue> sold =
                all(Tally::taxes).map(rate -> TaxDue.of(rate.name(), rate.percent(), rate.taxable(), rate.amount(), 0));
        return sum(Stream.concat(sold, refunded.stream()), tax -> List.of(tax.name(), tax.percent()), TaxDue::plus)
                .stream()
                .sorted(Comparator.comparingLong(TaxDue::amount)
                        .reversed()
                        .thenComparing(TaxDue::name)
                        .thenComparing(TaxDue::percent))
                .toList();
    }

    /** Cancelled orders, under whoever took them. */
    Collection<ExceptionSum> cancelled(Map<UUID, String> names) {
        return sum(
                all(Tally::cancelled)
                        .map(each -> new ExceptionSum(
                                "CANCELLED",
                                Objects.requireNonNullElse(each.reason(), ""),
                                person(each.staffId(), each.takenBy(), names).name,
                                each.count(),
                                each.amount())),
                each -> List.of(each.reason(), each.staff()),
                ExceptionSum::plus);
    }

    /** Net of orders of parties. */
    long atTables() {
        return parts.stream().mapToLong(part -> part.tally.atTables()).reduce(0, Math::addExact);
    }

    private <T> Stream<T> all(Function<Tally, List<T>> of) {
        return parts.stream().flatMap(part -> of.apply(part.tally).stream());
    }

    private static <T, K> Collection<T> sum(Stream<T> all, Function<T, K> key, BinaryOperator<T> plus) {
        return all.collect(Collectors.toMap(key, Function.identity(), plus, LinkedHashMap::new))
                .values();
    }

    private static Tally.Item plus(Tally.Item one, Tally.Item other) {
        Tally.Item newer = one.lastOrder().compareTo(other.lastOrder()) < 0 ? other : one;
        return new Tally.Item(
                one.itemId(),
                one.categoryId(),
                newer.lastOrder(),
                newer.name(),
                one.sum().plus(other.sum()));
    }

    private static Person person(@Nullable UUID staffId, String takenBy, Map<UUID, String> names) {
        return new Person(staffId, staffId == null ? takenBy : names.getOrDefault(staffId, takenBy));
    }

    private record Person(@Nullable UUID staffId, String name) {}
}
