package app.comanda.ordering;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** When which course is cooked. */
@Stateless
public class CourseFiring {

    @Inject
    Orders orders;

    @Inject
    Sending sending;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** What waits for this course goes to the kitchen, and nothing else; firing it again sends what came since. */
    public Order fire(UUID orderId, int course) {
        Order order = orders.lock(orderId);
        order.cooking().fire(Courses.checked(course), clock.instant());
        int sent = sending.send(order, course);
        record("course.fired", order, course + ": " + sent + " lines");
        return order;
    }

    /** This course waits, also the first. @throws app.comanda.kernel.BusinessException {@code course.fired} */
    public Order hold(UUID orderId, int course) {
        Order order = orders.lock(orderId);
        order.cooking().hold(Courses.checked(course), clock.instant());
        record("course.held", order, "" + course);
        return order;
    }

    /** The kitchen says how far a course is; saying it twice is harmless. */
    public void cooked(UUID orderId, int course, CourseState state) {
        Order order = orders.lock(orderId);
        if (order.progress().isUnderWay()) {
            order.cooking().cooked(course, state, clock.instant());
        }
    }

    private void record(String action, Order order, String after) {
        auditLog.record(Act.of(action, "order", order.id()).in(order.outletId()).changed(null, after));
    }
}
