package app.comanda.ordering;

import app.comanda.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells the kitchen what to cook, course by course. */
@ApplicationScoped
class Sending {

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @return how many lines went */
    int send(Order order) {
        return tell(order, order.cooking().send(clock.instant()));
    }

    /** Only what belongs to this course. */
    int send(Order order, int course) {
        return tell(order, order.cooking().send(course, clock.instant()));
    }

    private int tell(Order order, List<OrderLine> going) {
        Instant now = clock.instant();
        Map<Integer, List<OrderLine>> byCourse = going.stream()
                .collect(Collectors.groupingBy(line -> line.course().orElse(0), TreeMap::new, Collectors.toList()));
        byCourse.forEach((course, lines) -> outbox.publish(new LinesSent(
                order.id(),
                order.outletId(),
                order.number(),
                order.serviceMode(),
                order.note().orElse(null),
                lines.stream().map(LinesSent.SentLine::of).toList(),
                now,
                course == 0 ? null : course,
                order.service().tableName().orElse(null))));
        return going.size();
    }
}
