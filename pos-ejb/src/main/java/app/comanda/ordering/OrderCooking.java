package app.comanda.ordering;

import app.comanda.catalog.Channel;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.life.OrderAct;
import app.comanda.ordering.life.Progress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The kitchen's side of an order: which lines it has heard of, and how far each course is. */
public final class OrderCooking {

    private final Order order;

    OrderCooking(Order order) {
        this.order = order;
    }

    /** The lines the kitchen has not heard of and whose course is not held, now on their way to it. */
    List<OrderLine> send(Instant at) {
        order.require(OrderAct.SEND);
        Courses now = order.progress().courses();
        return send(line -> now.goes(line.course().orElse(null)), at);
    }

    /** Only those of this course. */
    List<OrderLine> send(int course, Instant at) {
        order.require(OrderAct.FIRE);
        return send(isOf(course), at);
    }

    private List<OrderLine> send(Predicate<OrderLine> chosen, Instant at) {
        List<OrderLine> going = order.lines().stream()
                .filter(line -> !line.isSent() && chosen.test(line))
                .toList();
        for (OrderLine line : going) {
            line.sent(at);
            line.course().ifPresent(course -> becomes(course, CourseState.FIRE, at));
        }
        return going;
    }

    /** What waits for this course goes to the kitchen at the next sending. */
    void fire(int course, Instant at) {
        order.require(OrderAct.FIRE);
        requireCourse(course);
        if (order.progress().courses().find(course).map(CourseProgress::state).orElse(CourseState.HOLD)
                == CourseState.HOLD) {
            becomes(course, CourseState.FIRE, at);
        }
    }

    /** @throws BusinessException {@code course.fired}, conflict, when the kitchen has some of it */
    void hold(int course, Instant at) {
        order.require(OrderAct.FIRE);
        requireCourse(course);
        if (has(isOf(course).and(OrderLine::isSent))) {
            throw BusinessException.conflict("course.fired", "The kitchen has this course already.");
        }
        becomes(course, CourseState.HOLD, at);
    }

    /** The kitchen is at this course, or has finished all it has of it. */
    void cooked(int course, CourseState state, Instant at) {
        becomes(course, state, at);
    }

    /** A course of which nothing waits here is as far as it was there. */
    void takeCoursesOf(OrderCooking other) {
        for (CourseProgress known : other.courses()) {
            Predicate<OrderLine> ofIt = isOf(known.course());
            if (has(ofIt) && !has(ofIt.and(line -> !line.isSent()))) {
                becomes(known.course(), known.state(), known.since());
            }
        }
    }

    private void requireCourse(int course) {
        if (!has(isOf(course))) {
            throw BusinessException.invalid("course.unknown", "course", "This order has no such course.");
        }
    }

    private boolean has(Predicate<OrderLine> which) {
        return order.lines().stream().anyMatch(which);
    }

    private static Predicate<OrderLine> isOf(int course) {
        return line -> line.course().equals(Optional.of(course));
    }

    private void becomes(int course, CourseState state, Instant at) {
        Progress now = order.progress();
        order.becomes(now.with(now.courses().with(course, state, at)));
    }

    /** A guest at a kiosk may walk away; whoever serves sends what is to be cooked. */
    boolean startsOncePaid() {
        return order.origin().channel() == Channel.KIOSK;
    }

    /** The lines that nobody cooks yet: the kitchen has not heard of them, or has not begun. */
    List<OrderLine> notBegun() {
        return order.lines().stream()
                .filter(line -> order.progress().preparation() == Preparation.PLACED || !line.isSent())
                .toList();
    }

    /** Those courses of which anything was said or sent. */
    public List<CourseProgress> courses() {
        return order.progress().courses().known();
    }

    /** How much was taken off each line, by the lines as they were sent to the kitchen. */
    public Map<UUID, BigDecimal> voidedQuantities() {
        return order.voidedLines().stream()
                .collect(Collectors.toMap(OrderLine::origin, OrderLine::quantity, BigDecimal::add));
    }
}
