package app.comanda.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show.
 *
 * @param action beginning of the action, e.g. {@code order.}; empty for all
 * @param actor part of the actor's name; empty for all
 * @param subjectId only the acts on this thing; null for all
 */
public record AuditFilter(
        String action, String actor, @Nullable UUID subjectId) {

    public static final AuditFilter ALL = new AuditFilter("", "", null);
}
