package app.comanda.ordering;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guest asks for.
 *
 * @param itemId of the outlet's menu; either this or the SKU
 * @param sku of the outlet's menu
 * @param quantity decimal string above 0, at most 10,000, at most three decimals
 * @param components what was chosen of a combo
 * @param note for the kitchen, at most 200 characters
 * @param seat whose it is, 1 to 99; null for the whole table
 * @param course 1 to 9; null for what belongs to none
 */
public record LineRequest(
        @Nullable UUID itemId,
        @Nullable String sku,
        String quantity,
        List<ModifierRequest> modifiers,
        List<ComponentRequest> components,
        @Nullable String note,
        @Nullable Integer seat,
        @Nullable Integer course) {

    /** @param quantity pieces of it on each one of the line, 1 to 100 */
    public record ModifierRequest(UUID id, int quantity) {}

    /**
     * A part of a combo; one is on each one of the line.
     *
     * @param itemId of the outlet's menu; either this or the SKU
     * @param groupId of the combo; null for the first that offers the item and has room
     */
    public record ComponentRequest(
            @Nullable UUID itemId,
            @Nullable String sku,
            @Nullable UUID groupId,
            List<ModifierRequest> modifiers,
            @Nullable String note) {

        public ComponentRequest {
            modifiers = List.copyOf(modifiers);
        }
    }

    public LineRequest {
        components = List.copyOf(components);
        modifiers = List.copyOf(modifiers);
    }
}
