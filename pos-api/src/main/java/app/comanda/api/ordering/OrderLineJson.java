package app.comanda.api.ordering;

import app.comanda.ordering.GrantedDiscount;
import app.comanda.ordering.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as sold. */
public record OrderLineJson(
        UUID id,
        UUID itemId,
        @Nullable String sku,
        String name,
        String quantity,
        String refundedQuantity,
        long unitPrice,
        @Nullable String promotion,
        @Nullable ComboJson combo,
        List<ModifierJson> modifiers,
        long gross,
        long discount,
        long net,
        long tax,
        @Nullable String note,
        @Nullable Instant sentAt,
        @Nullable Integer seat,
        @Nullable Integer course,
        List<GrantedDiscount> discounts,
        @Nullable Instant voidedAt) {

    /** A modifier as sold. */
    public record ModifierJson(UUID id, String name, long price, int quantity) {}

    /** The combo that it was sold in: its lines share the id. */
    public record ComboJson(UUID id, UUID itemId, String name) {}

    static OrderLineJson of(OrderLine line) {
        return new OrderLineJson(
                line.id(),
                line.item().itemId(),
                line.item().sku().orElse(null),
                line.name(),
                line.quantity().stripTrailingZeros().toPlainString(),
                line.refundedQuantity().stripTrailingZeros().toPlainString(),
                line.item().unitPrice(),
                line.item().promotion().orElse(null),
                line.item()
                        .combo()
                        .map(combo -> new ComboJson(combo.id(), combo.itemId(), combo.name()))
                        .orElse(null),
                line.item().modifiers().stream()
                        .map(m -> new ModifierJson(m.id(), m.name(), m.price(), m.quantity()))
                        .toList(),
                line.sums().gross(),
                line.sums().discount(),
                line.sums().net(),
                line.sums().tax(),
                line.item().note().orElse(null),
                line.sentAt().orElse(null),
                line.seat().orElse(null),
                line.course().orElse(null),
                line.discounts(),
                line.voidedAt().orElse(null));
    }
}
