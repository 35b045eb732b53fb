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
import java.util.Optional;
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
     * For what was sold while nobody could be asked: where too few are left, it is sold out now.
     *
     * @return which of them were counted in full, for giving them back
     */
    public Set<UUID> takeWhatIsLeft(PriceBook book, Instant now, List<Portions> wanted) {
        Map<UUID, BigDecimal> sums = sums(book, wanted);
        Set<UUID> counted = new HashSet<>();
        LocalDate day = book.businessDate(now);
        sums.forEach((subject, sum) -> {
            Optional<Counted> left = countdowns.take(book.outletId(), subject, sum, day);
            if (left.isPresent()) {
                counted.add(subject);
            } else {
                left = takeAll(book.outletId(), subject, day);
            }
            left.ifPresent(rest -> outbox.publish(ItemAvailabilityChanged.of(book.outletId(), rest)));
        });
        return counted;
    }

    private Optional<Counted> takeAll(UUID outletId, UUID subject, LocalDate day) {
        return countdowns
                .find(outletId, subject, day)
                .map(counted -> counted.stock().left())
                .filter(rest -> rest.signum() > 0)
                .flatMap(rest -> countdowns.take(outletId, subject, rest, day));
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
