package app.comanda.api.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.ordering.LineRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that a guest asks for.
 *
 * @param quantity decimal string, "1" where it is left out
 */
public record NewLineJson(
        @Nullable UUID itemId,
        @Nullable String sku,
        @Nullable String quantity,
        @Nullable List<NewModifierJson> modifiers,
        @Nullable String note,
        @Nullable Integer seat,
        @Nullable Integer course) {

    /** @param quantity 1 where it is left out */
    public record NewModifierJson(
            @Nullable UUID id, @Nullable Integer quantity) {}

    static List<LineRequest> requests(@Nullable List<NewLineJson> lines) {
        if (lines == null) {
            throw BusinessException.invalid("order.empty", "lines", "An order has at least one line.");
        }
        List<LineRequest> requests = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            requests.add(request(lines.get(i), "lines[" + i + "]"));
        }
        return requests;
    }

    private static LineRequest request(@Nullable NewLineJson line, String field) {
        if (line == null) {
            throw BusinessException.invalid("json.missing", field, "This line is null.");
        }
        List<LineRequest.ModifierRequest> extras = new ArrayList<>();
        List<NewModifierJson> asked = line.modifiers() == null ? List.of() : line.modifiers();
        for (int i = 0; i < asked.size(); i++) {
            extras.add(modifier(asked.get(i), field + ".modifiers[" + i + "]"));
        }
        String quantity = line.quantity();
        return new LineRequest(
                line.itemId(),
                line.sku(),
                quantity == null ? "1" : quantity,
                extras,
                line.note(),
                line.seat(),
                line.course());
    }

    private static LineRequest.ModifierRequest modifier(@Nullable NewModifierJson modifier, String field) {
        UUID id = modifier == null ? null : modifier.id();
        if (modifier == null || id == null) {
            throw BusinessException.invalid("json.missing", field + ".id", "Name the modifier by its id.");
        }
        Integer quantity = modifier.quantity();
        return new LineRequest.ModifierRequest(id, quantity == null ? 1 : quantity);
    }
}
