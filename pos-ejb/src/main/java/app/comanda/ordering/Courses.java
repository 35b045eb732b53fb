package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The courses of an order. The first goes to the kitchen with what belongs to no course, unless somebody holds it; each
 * later one waits until somebody fires it.
 */
public record Courses(List<CourseProgress> known) {

    static final int LAST = 9;

    public Courses {
        known = List.copyOf(known);
    }

    /** @param json as {@link #write} made it */
    public static Courses read(String json) {
        return new Courses(json.length() == 2 ? List.of() : List.of(Json.read(json, CourseProgress[].class)));
    }

    public String write() {
        return Json.write(known);
    }

    /** Whether the lines of this course go to the kitchen when the order is sent. */
    boolean goes(@Nullable Integer course) {
        return course == null
                || find(course).map(known -> known.state() != CourseState.HOLD).orElse(course == 1);
    }

    Courses with(int course, CourseState state, Instant at) {
        if (find(course).filter(now -> now.state() == state).isPresent()) {
            return this;
        }
        List<CourseProgress> next = new ArrayList<>(
                known.stream().filter(other -> other.course() != course).toList());
        next.add(new CourseProgress(course, state, at));
        next.sort(Comparator.comparingInt(CourseProgress::course));
        return new Courses(next);
    }

    Optional<CourseProgress> find(int course) {
        return known.stream().filter(one -> one.course() == course).findFirst();
    }

    /** @throws BusinessException {@code course.unknown} at {@code course} */
    static int checked(int course) {
        if (course < 1 || course > LAST) {
            throw BusinessException.invalid("course.unknown", "course", "Courses are numbered 1 to 9.");
        }
        return course;
    }
}
