package app.comanda.api.ordering;

import app.comanda.api.http.Told;
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
        @Nullable List<NewComponentJson> components,
        @Nullable String note,
        @Nullable Integer seat,
        @Nullable Integer course) {

    /** @param quantity 1 where it is left out */
    public record NewModifierJson(
            @Nullable UUID id, @Nullable Integer quantity) {}

    /** What was chosen of a combo. */
    public record NewComponentJson(
            @Nullable UUID itemId,
            @Nullable String sku,
            @Nullable UUID groupId,
            @Nullable List<NewModifierJson> modifiers,
            @Nullable String note) {}

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
        String quantity = line.quantity();
        return new LineRequest(
                line.itemId(),
                line.sku(),
                quantity == null ? "1" : quantity,
                modifiers(line.modifiers(), field),
                Told.each(line.components(), field + ".components", NewLineJson::component),
                line.note(),
                line.seat(),
                line.course());
    }

    private static LineRequest.ComponentRequest component(NewComponentJson component, String field) {
        return new LineRequest.ComponentRequest(
                component.itemId(),
                component.sku(),
                component.groupId(),
                modifiers(component.modifiers(), field),
                component.note());
    }

    private static List<LineRequest.ModifierRequest> modifiers(@Nullable List<NewModifierJson> asked, String field) {
        List<LineRequest.ModifierRequest> extras = new ArrayList<>();
        for (int i = 0; asked != null && i < asked.size(); i++) {
            extras.add(modifier(asked.get(i), field + ".modifiers[" + i + "]"));
        }
        return extras;
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
