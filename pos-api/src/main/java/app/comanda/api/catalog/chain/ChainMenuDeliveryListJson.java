package app.comanda.api.catalog.chain;

import app.comanda.catalog.chain.ChainMenuDelivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a version reached the restaurants that were told of it. */
public record ChainMenuDeliveryListJson(List<ChainMenuDeliveryJson> deliveries) {

    /** @param detail what it changed there, as JSON, or why it was refused */
    public record ChainMenuDeliveryJson(
            UUID tenantId,
            String tenantName,
            String state,
            @Nullable String detail,
            @Nullable Instant takenAt) {}

    static ChainMenuDeliveryListJson of(List<ChainMenuDelivery> deliveries) {
        return new ChainMenuDeliveryListJson(deliveries.stream()
                .map(it -> new ChainMenuDeliveryJson(
                        it.tenantId(), it.tenantName(), it.state().name(), it.detail(), it.takenAt()))
                .toList());
    }
}
