package app.comanda.catalog.daypart;

import app.comanda.catalog.Channel;
import app.comanda.catalog.menu.Entry;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prices in time. What it prices is tied to it by {@link PriceRuleTarget}. */
@Entity
@Table(name = "price_rule")
public class PriceRule extends TenantOwned {

    private String name;

    private boolean active;

    private int priority;

    @Column(name = "outlet_ids")
    private String outletIds;

    private String channels;

    @Column(name = "service_modes")
    private String serviceModes;

    private String days;

    @Column(name = "from_time")
    private @Nullable LocalTime from;

    @Column(name = "to_time")
    private @Nullable LocalTime to;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private RuleScope.Kind scope;

    @Enumerated(EnumType.STRING)
    private PriceEffect.Kind effect;

    private @Nullable BigDecimal percent;

    private @Nullable Long amount;

    @Version
    private long version;

    /** For JPA. */
    protected PriceRule() {}

    PriceRule(PriceRuleDetails details) {
        super(newId());
        change(details);
    }

    final void change(PriceRuleDetails details) {
        name = details.name();
        active = details.active();
        priority = details.priority();
        outletIds = joined(details.outletIds());
        channels = joined(details.channels());
        serviceModes = joined(details.serviceModes());
        days = joined(details.window().days());
        from = details.window().from();
        to = details.window().to();
        firstDay = details.window().firstDay();
        lastDay = details.window().lastDay();
        scope = details.scope().kind();
        effect = details.effect().kind();
        percent = details.effect().percent();
        amount = details.effect().amount();
    }

    /** @param targets what it prices */
    PriceRuleDetails details(Set<UUID> targets) {
        return new PriceRuleDetails(
                name,
                active,
                priority,
                split(outletIds, UUID::fromString),
                split(channels, Channel::valueOf),
                split(serviceModes, mode -> mode),
                new DayWindow(split(days, DayOfWeek::valueOf), from, to, firstDay, lastDay),
                new RuleScope(scope, targets),
                new PriceEffect(effect, percent, amount));
    }

    Entry<PriceRuleDetails> entry(Set<UUID> targets) {
        return new Entry<>(id(), version, details(targets));
    }

    long version() {
        return version;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> split(String column, Function<String, T> read) {
        return column.isEmpty()
                ? Set.of()
                : Stream.of(column.split(",")).map(read).collect(Collectors.toUnmodifiableSet());
    }
}
