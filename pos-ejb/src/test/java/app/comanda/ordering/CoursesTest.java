package app.comanda.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoursesTest {

    private static final Instant SEVEN = Instant.parse("2026-11-20T19:00:00Z");
    private static final Instant EIGHT = SEVEN.plusSeconds(3600);

    private final Courses none = Courses.read("[]");

    @Test
    void theFirstCourseGoesByItselfAndLaterOnesWait() {
        assertTrue(none.goes(null));
        assertTrue(none.goes(1));
        assertFalse(none.goes(2));
        assertFalse(none.goes(9));
    }

    @Test
    void theFirstCourseWaitsToo_whenSomebodyHoldsIt() {
        assertFalse(none.with(1, CourseState.HOLD, SEVEN).goes(1));
        assertTrue(none.with(1, CourseState.HOLD, SEVEN).goes(null), "what belongs to no course never waits");
    }

    @Test
    void whatComesAfterACourseWasFiredGoesAtOnce() {
        assertTrue(none.with(2, CourseState.FIRE, SEVEN).goes(2));
        assertTrue(none.with(2, CourseState.READY, SEVEN).goes(2));
    }

    @Test
    void sayingTheSameTwiceKeepsTheFirstMoment() {
        Courses fired = none.with(2, CourseState.FIRE, SEVEN);
        assertEquals(
                SEVEN,
                fired.with(2, CourseState.FIRE, EIGHT).find(2).orElseThrow().since());
        assertEquals(
                EIGHT,
                fired.with(2, CourseState.READY, EIGHT).find(2).orElseThrow().since());
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        Courses some = none.with(3, CourseState.HOLD, EIGHT).with(1, CourseState.READY, SEVEN);
        assertEquals(some, Courses.read(some.write()));
        assertEquals(1, some.known().get(0).course(), "in their order");
    }

    @Test
    void thereAreNineCourses() {
        assertEquals(9, Courses.checked(9));
        for (int wrong : new int[] {0, 10, -1}) {
            BusinessException refusal = assertThrows(BusinessException.class, () -> Courses.checked(wrong));
            assertEquals("course.unknown", refusal.code());
            assertEquals("course", refusal.field());
        }
    }
}
