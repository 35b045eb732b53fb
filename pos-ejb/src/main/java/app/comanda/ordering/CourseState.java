package app.comanda.ordering;

/** How far a course is: it waits, the kitchen has it, or it can be carried out. */
public enum CourseState {
    HOLD,
    FIRE,
    READY
}
