package app.comanda.catalog.soldout;

import app.comanda.catalog.PriceBook;
import app.comanda.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes portions of what is counted, and gives them back, in the caller's transaction. Rows are locked in the order of
 * their ids, so that two orders of the same things never wait for each other; they stay locked until the commit.
 */
@ApplicationScoped
public class Countdown {

    @Inject
    Countdowns countdowns;

    @Inject
    Outbox outbox;

    /**
     * Something that is asked for.
     *
     * @param subjectId an item or a modifier
     * @param field where the caller's input names it
     */
    public record Portions(UUID subjectId, BigDecimal quantity, String name, String field) {}

    /**
     * Asks the database nothing where the price book knows of nothing counted among them.
     *
     * @return which of them were counted, for giving them back
     * @throws ItemSoldOut naming the first line for which too few are left; nothing is taken
     */
    public Set<UUID> take(PriceBook book, Instant now, List<Portions> wanted) {
        Map<UUID, BigDecimal> sums = sums(book, wanted);
        Set<UUID> counted = new HashSet<>();
        LocalDate day = sums.isEmpty() ? LocalDate.EPOCH : book.businessDate(now);
        sums.forEach((subject, sum) -> countdowns
                .take(book.outletId(), subject, sum, day)
                .ifPresentOrElse(
                        left -> {
                            counted.add(subject);
                            outbox.publish(ItemAvailabilityChanged.of(book.outletId(), left));
                        },
                        () -> refuseShort(book.outletId(), subject, day, wanted)));
        return counted;
    }

    /**
     * What became of portions that were sold already.
     *
     * @param counted which of them, for giving them back
     * @param oversold names of what went below zero with them
     */
    public record Gone(Set<UUID> counted, List<String> oversold) {}

    /** For what was sold while nobody could be asked: nothing is refused, and the count may end below zero. */
    public Gone takeGone(PriceBook book, Instant now, List<Portions> sold) {
        Set<UUID> counted = new HashSet<>();
        List<String> oversold = new ArrayList<>();
        LocalDate day = book.businessDate(now);
        sums(book, sold)
                .forEach((subject, sum) -> countdowns
                        .takeGone(book.outletId(), subject, sum, day)
                        .ifPresent(left -> {
                            counted.add(subject);
                            if (left.fellBelowZeroBy(sum)) {
                                oversold.add(name(subject, sold));
                            }
                            outbox.publish(ItemAvailabilityChanged.of(book.outletId(), left));
                        }));
        return new Gone(counted, oversold);
    }

    private static String name(UUID subject, List<Portions> among) {
        return among.stream()
                .filter(portions -> portions.subjectId().equals(subject))
                .map(Portions::name)
                .findFirst()
                .orElseThrow();
    }

    private static Map<UUID, BigDecimal> sums(PriceBook book, List<Portions> wanted) {
        Map<UUID, BigDecimal> sums = new TreeMap<>();
        for (Portions portions : wanted) {
            if (book.counts(portions.subjectId())) {
                sums.merge(portions.subjectId(), portions.quantity(), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Not where nobody counts any more: what is in the book a moment too long is sold freely. */
    private void refuseShort(UUID outletId, UUID subject, LocalDate day, List<Portions> wanted) {
        countdowns.find(outletId, subject, day).ifPresent(counted -> {
            BigDecimal left =
                    java.util.Objects.requireNonNullElse(counted.stock().left(), BigDecimal.ZERO);
            BigDecimal rest = left;
            List<Portions> asked = new ArrayList<>(wanted);
            asked.removeIf(portions -> !portions.subjectId().equals(subject));
            for (Portions portions : asked) {
                rest = rest.subtract(portions.quantity());
                if (rest.signum() < 0) {
                    throw new ItemSoldOut(portions.name(), left, portions.field());
                }
            }
            // somebody gave portions back meanwhile; whoever asks again will get them
            throw new ItemSoldOut(asked.get(0).name(), left, asked.get(0).field());
        });
    }

    /** @param portions by item or modifier, as {@link #take} said that they were counted */
    public void giveBack(UUID outletId, Map<UUID, BigDecimal> portions) {
        new TreeMap<>(portions)
                .forEach((subject, quantity) -> countdowns
                        .giveBack(outletId, subject, quantity)
                        .ifPresent(left -> outbox.publish(ItemAvailabilityChanged.of(outletId, left))));
    }
}
