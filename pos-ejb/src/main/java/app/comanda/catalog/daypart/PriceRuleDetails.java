package app.comanda.catalog.daypart;

import app.comanda.catalog.Channel;
import app.comanda.catalog.menu.MenuRules;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.OutletDetails;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a restaurateur says of a price rule. Where several hold for an item, those of the highest priority count, and
 * among them the one that makes the lowest price.
 *
 * @param priority −1,000 to 1,000
 * @param outletIds empty for all
 * @param channels empty for all
 * @param serviceModes empty for all; some of {@code DINE_IN}, {@code TAKEAWAY}, {@code DELIVERY}, {@code PICKUP}
 */
public record PriceRuleDetails(
        String name,
        boolean active,
        int priority,
        Set<UUID> outletIds,
        Set<Channel> channels,
        Set<String> serviceModes,
        DayWindow window,
        RuleScope scope,
        PriceEffect effect) {

    public PriceRuleDetails {
        name = MenuRules.name(name, 100, "name");
        outletIds = Set.copyOf(outletIds);
        channels = Set.copyOf(channels);
        serviceModes = Set.copyOf(serviceModes);
        if (priority < -1_000 || priority > 1_000) {
            throw BusinessException.invalid("price-rule.priority", "priority", "A priority is -1000 to 1000.");
        }
        if (!OutletDetails.MODES.containsAll(serviceModes)) {
            throw BusinessException.invalid(
                    "outlet.service-modes", "serviceModes", "Service modes are DINE_IN, TAKEAWAY, DELIVERY, PICKUP.");
        }
    }

    boolean appliesIn(UUID outletId) {
        return active && (outletIds.isEmpty() || outletIds.contains(outletId));
    }

    /** @param serviceMode null where nobody has said: then rules for certain ones don't hold */
    boolean appliesTo(Channel channel, @Nullable String serviceMode) {
        return (channels.isEmpty() || channels.contains(channel))
                && (serviceModes.isEmpty() || (serviceMode != null && serviceModes.contains(serviceMode)));
    }
}
