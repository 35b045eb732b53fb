package app.comanda.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, to what.
 *
 * @param action {@code context.verb}, past tense: {@code order.placed}
 * @param subjectType the kind of thing: {@code order}
 * @param before how it was, as JSON or plain words, null for something new; never a secret
 * @param after how it is now, null for something gone
 * @param approverId the manager who approved it, if one had to
 */
public record Act(
        String action,
        String subjectType,
        UUID subjectId,
        @Nullable UUID outletId,
        @Nullable String before,
        @Nullable String after,
        @Nullable UUID approverId) {

    public static Act of(String action, String subjectType, UUID subjectId) {
        return new Act(action, subjectType, subjectId, null, null, null, null);
    }

    public Act in(@Nullable UUID outlet) {
        return new Act(action, subjectType, subjectId, outlet, before, after, approverId);
    }

    public Act changed(@Nullable String from, @Nullable String to) {
        return new Act(action, subjectType, subjectId, outletId, from, to, approverId);
    }

    public Act approvedBy(UUID manager) {
        return new Act(action, subjectType, subjectId, outletId, before, after, manager);
    }
}
