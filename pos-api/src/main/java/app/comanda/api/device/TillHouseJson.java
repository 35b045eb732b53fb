package app.comanda.api.device;

import app.comanda.payment.till.Denominations;
import app.comanda.staff.Role;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.approval.Limit;
import app.comanda.staff.approval.StandingLimit;
import app.comanda.staff.drawer.DrawerRule;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a till needs to know of the house to go on alone: why something may be done, how far a role may go, and its drawer.
 *
 * @param reasons those that are offered
 * @param limits of all roles but the owner's, who has none
 * @param denominations the notes and coins in use, the largest first; none where they are not known
 * @param cashInShiftOnly whether cash may move only while a shift is open
 * @param shift the one that is open at this terminal
 */
public record TillHouseJson(
        List<TillReasonJson> reasons,
        List<TillLimitJson> limits,
        List<Long> denominations,
        boolean cashInShiftOnly,
        @Nullable TillShiftJson shift) {

    /** Why something may be done. */
    public record TillReasonJson(UUID id, Reason.Kind kind, String text) {
        static TillReasonJson of(Reason reason) {
            return new TillReasonJson(reason.id(), reason.kind(), reason.text());
        }
    }

    /** @param most minor units; for {@code UP_TO} only */
    public record TillLimitJson(
            Role role,
            Deed deed,
            Limit.Extent extent,
            @Nullable Long most) {
        static TillLimitJson of(StandingLimit standing) {
            Limit limit = standing.limit();
            return new TillLimitJson(
                    standing.role(),
                    standing.deed(),
                    limit.extent(),
                    limit.extent() == Limit.Extent.UP_TO ? limit.most() : null);
        }
    }

    /** A shift that is open; nothing of what must be in its drawer. */
    public record TillShiftJson(UUID id, long openingFloat, Instant openedAt, String openedBy, boolean counted) {
        static TillShiftJson of(DrawerShift shift) {
            return new TillShiftJson(
                    shift.id(), shift.openingFloat(), shift.openedAt(), shift.openedBy(), shift.isCounted());
        }
    }

    static TillHouseJson of(
            List<Reason> reasons,
            List<StandingLimit> limits,
            String currency,
            DrawerRule.Cash cash,
            Optional<DrawerShift> shift) {
        return new TillHouseJson(
                reasons.stream()
                        .filter(Reason::isActive)
                        .map(TillReasonJson::of)
                        .toList(),
                limits.stream().map(TillLimitJson::of).toList(),
                Denominations.of(currency),
                cash == DrawerRule.Cash.IN_SHIFT_ONLY,
                shift.map(TillShiftJson::of).orElse(null));
    }
}
