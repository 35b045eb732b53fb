package app.comanda.ordering;

import java.time.Instant;

/**
 * How far one course of an order is.
 *
 * @param course 1 to 9
 * @param since when it came to be so
 */
public record CourseProgress(int course, CourseState state, Instant since) {}
