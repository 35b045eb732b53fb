package app.comanda.api.ordering;

import app.comanda.api.http.Required;
import app.comanda.ordering.ServiceMode;
import app.comanda.ordering.charge.ChargeRule;
import app.comanda.ordering.charge.ChargeStanding;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outlet's service charge, as it is told and as it is asked for.
 *
 * @param version as read; 0 for the first time
 */
public record ServiceChargeJson(
        @Nullable String name,
        @Nullable String percent,
        @Nullable Long amount,
        @Nullable List<UUID> taxes,
        @Nullable List<ServiceMode> modes,
        @Nullable Integer fromCovers,
        @Nullable Boolean active,
        @Nullable Long version) {

    static ServiceChargeJson of(ChargeStanding standing) {
        ChargeRule rule = standing.rule();
        return new ServiceChargeJson(
                rule.name(),
                rule.percent(),
                rule.amount(),
                rule.taxes(),
                rule.modes().stream().sorted().toList(),
                rule.fromCovers(),
                rule.active(),
                standing.version());
    }

    ChargeRule rule() {
        return new ChargeRule(
                Required.field(name, "name"),
                percent,
                amount,
                taxes == null ? List.of() : taxes,
                Set.copyOf(Required.field(modes, "modes")),
                fromCovers,
                Required.field(active, "active"));
    }

    long readVersion() {
        return Required.field(version, "version");
    }
}
