package app.comanda.api.catalog.chain;

import app.comanda.catalog.menu.ChainField;
import app.comanda.catalog.menu.ChainRules;
import app.comanda.kernel.BusinessException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What restaurants may change.
 *
 * @param free the fields that are theirs
 * @param pricePercent how far a free price may be from the chain's, as a decimal string; left out for any price
 */
public record ChainRulesJson(
        @Nullable List<ChainField> free, @Nullable String pricePercent) {

    static ChainRulesJson of(ChainRules rules) {
        BigDecimal percent = rules.pricePercent();
        return new ChainRulesJson(
                rules.free().stream().sorted().toList(), percent == null ? null : percent.toPlainString());
    }

    static ChainRules rules(@Nullable ChainRulesJson rules) {
        if (rules == null) {
            return ChainRules.USUAL;
        }
        return new ChainRules(rules.free == null ? Set.of() : Set.copyOf(rules.free), percent(rules.pricePercent));
    }

    private static @Nullable BigDecimal percent(@Nullable String text) {
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw BusinessException.invalid("number.malformed", "rules.pricePercent", "Write a percentage as 12.5.");
        }
    }
}
