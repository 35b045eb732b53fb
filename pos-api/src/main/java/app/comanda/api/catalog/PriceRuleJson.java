package app.comanda.api.catalog;

import app.comanda.api.http.Told;
import app.comanda.catalog.Channel;
import app.comanda.catalog.daypart.DayWindow;
import app.comanda.catalog.daypart.PriceEffect;
import app.comanda.catalog.daypart.PriceRuleDetails;
import app.comanda.catalog.daypart.RuleScope;
import app.comanda.catalog.menu.Entry;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.ServiceMode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A price rule. Id and version are the server's; a change names the version that was read. An empty list of outlets,
 * channels, service modes or days stands for all of them.
 *
 * @param active true where it is left out
 * @param priority 0 where it is left out; of several rules for an item the highest counts, of equals the lowest price
 * @param from by the outlet's clock, together with {@code to}; both left out for the whole day
 * @param to before {@code from}: on the following day
 * @param percent decimal string, of PERCENT_OFF
 * @param amount minor units, of the other effects
 */
public record PriceRuleJson(
        @Nullable UUID id,
        @Nullable Long version,
        @Nullable String name,
        @Nullable Boolean active,
        @Nullable Integer priority,
        @Nullable List<@Nullable UUID> outletIds,
        @Nullable List<@Nullable Channel> channels,
        @Nullable List<@Nullable ServiceMode> serviceModes,
        @Nullable List<@Nullable DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        RuleScope.@Nullable Kind scope,
        @Nullable List<@Nullable UUID> categoryIds,
        @Nullable List<@Nullable UUID> itemIds,
        PriceEffect.@Nullable Kind effect,
        @Nullable String percent,
        @Nullable Long amount) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");

    static PriceRuleJson of(Entry<PriceRuleDetails> rule) {
        PriceRuleDetails details = rule.details();
        DayWindow window = details.window();
        RuleScope scope = details.scope();
        PriceEffect effect = details.effect();
        BigDecimal percent = effect.percent();
        return new PriceRuleJson(
                rule.id(),
                rule.version(),
                details.name(),
                details.active(),
                details.priority(),
                details.outletIds().stream().sorted().toList(),
                details.channels().stream().sorted().toList(),
                details.serviceModes().stream()
                        .map(ServiceMode::valueOf)
                        .sorted()
                        .toList(),
                window.days().stream().sorted().toList(),
                window.from(),
                window.to(),
                window.firstDay(),
                window.lastDay(),
                scope.kind(),
                ids(scope, RuleScope.Kind.CATEGORIES),
                ids(scope, RuleScope.Kind.ITEMS),
                effect.kind(),
                percent == null ? null : percent.toPlainString(),
                effect.amount());
    }

    private static @Nullable List<UUID> ids(RuleScope scope, RuleScope.Kind kind) {
        return scope.kind() == kind ? scope.ids().stream().sorted().toList() : null;
    }

    PriceRuleDetails details() {
        return new PriceRuleDetails(
                Told.required(name, "name"),
                Told.or(active, true),
                Told.or(priority, 0),
                set(outletIds, "outletIds"),
                set(channels, "channels"),
                set(serviceModes, "serviceModes").stream().map(Enum::name).collect(Collectors.toSet()),
                new DayWindow(set(days, "days"), from, to, firstDay, lastDay),
                priced(),
                new PriceEffect(Told.required(effect, "effect"), percentage(), amount));
    }

    private RuleScope priced() {
        RuleScope.Kind kind = Told.or(scope, RuleScope.Kind.MENU);
        Set<UUID> categories = set(categoryIds, "categoryIds");
        Set<UUID> items = set(itemIds, "itemIds");
        if (kind != RuleScope.Kind.CATEGORIES && !categories.isEmpty()) {
            throw BusinessException.invalid("price-rule.scope", "categoryIds", "It does not price categories.");
        }
        if (kind != RuleScope.Kind.ITEMS && !items.isEmpty()) {
            throw BusinessException.invalid("price-rule.scope", "itemIds", "It does not price single items.");
        }
        return new RuleScope(kind, kind == RuleScope.Kind.ITEMS ? items : categories);
    }

    private @Nullable BigDecimal percentage() {
        if (percent != null && !DECIMAL.matcher(percent).matches()) {
            throw BusinessException.invalid("price-rule.effect", "percent", "Write a percentage like \"12.5\".");
        }
        return percent == null ? null : new BigDecimal(percent);
    }

    private static <T> Set<T> set(@Nullable List<@Nullable T> list, String field) {
        return new HashSet<>(Told.each(list, field, (value, path) -> value));
    }
}
