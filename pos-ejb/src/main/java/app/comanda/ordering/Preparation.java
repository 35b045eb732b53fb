package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import java.util.Map;
import java.util.Set;

/** How far the food has come; independent of the money (see {@link Settlement}). */
public enum Preparation {
    PLACED,
    PREPARING,
    READY,
    COMPLETED,
    CANCELLED;

    private static final Map<Preparation, Set<Preparation>> LEGAL = Map.of(
            PLACED, Set.of(PREPARING, READY, COMPLETED, CANCELLED),
            PREPARING, Set.of(READY, COMPLETED, CANCELLED),
            READY, Set.of(PREPARING, COMPLETED, CANCELLED),
            COMPLETED, Set.of(),
            CANCELLED, Set.of());

    public boolean isOpen() {
        return this != COMPLETED && this != CANCELLED;
    }

    /** @throws BusinessException {@code order.transition}, conflict, naming the legal ones */
    Preparation to(Preparation next) {
        Set<Preparation> legal = LEGAL.getOrDefault(this, Set.of());
        if (!legal.contains(next)) {
            throw BusinessException.conflict(
                    "order.transition",
                    "An order that is " + this + " can't become " + next + "; "
                            + (legal.isEmpty()
                                    ? "it stays so."
                                    : "it can become "
                                            + String.join(
                                                    ", ",
                                                    legal.stream()
                                                            .sorted()
                                                            .map(Enum::name)
                                                            .toList())
                                            + "."));
        }
        return next;
    }
}
