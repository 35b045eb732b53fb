package app.comanda.printing.printer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For which of several things a printer is there.
 *
 * @param chosen with {@link Scope#CHOSEN} alone
 */
public record Duty(Scope scope, List<UUID> chosen) {

    /** ALL includes what belongs to none of them. */
    public enum Scope {
        NONE,
        ALL,
        CHOSEN
    }

    public static final Duty NONE = new Duty(Scope.NONE, List.of());
    public static final Duty ALL = new Duty(Scope.ALL, List.of());

    public Duty {
        chosen = scope == Scope.CHOSEN ? chosen.stream().distinct().toList() : List.of();
    }

    public static Duty of(List<UUID> chosen) {
        return new Duty(Scope.CHOSEN, chosen);
    }

    /** @param one null for what belongs to none */
    public boolean covers(@Nullable UUID one) {
        return scope == Scope.ALL || one != null && chosen.contains(one);
    }

    /** Whether it names this one, which counts for more than ALL. */
    boolean names(@Nullable UUID one) {
        return one != null && chosen.contains(one);
    }
}
