package app.comanda.api.till;

import app.comanda.staff.drawer.DrawerRule;
import org.jspecify.annotations.Nullable;

/** What an outlet asks of those who handle its cash. */
public record CashRuleJson(@Nullable Boolean cashNeedsShift) {

    static CashRuleJson of(DrawerRule.Cash rule) {
        return new CashRuleJson(rule == DrawerRule.Cash.IN_SHIFT_ONLY);
    }
}
