package app.comanda.ordering;

import app.comanda.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to show; null or empty means all.
 *
 * @param number part of the order's or receipt's number
 * @param before only orders older than this one: the cursor of the history
 */
public record OrderFilter(
        @Nullable UUID outletId,
        @Nullable LocalDate businessDate,
        @Nullable Preparation preparation,
        @Nullable Settlement settlement,
        String number,
        @Nullable UUID before) {

    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, "", null);

    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        parameters().keySet().forEach(name -> conditions.add(condition(name)));
        return conditions;
    }

    private static String condition(String parameter) {
        return switch (parameter) {
            case "number" -> "(o.number LIKE :number OR o.receiptNumber LIKE :number)";
            case "before" -> "o.id < :before";
            case "settlement" -> "o.account.settlement = :settlement";
            case "mine" -> "o.outletId IN :mine";
            default -> "o." + parameter + " = :" + parameter;
        };
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "outletId", outletId);
        put(parameters, "businessDate", businessDate);
        put(parameters, "preparation", preparation);
        put(parameters, "settlement", settlement);
        put(parameters, "number", number.isBlank() ? null : "%" + number.strip() + "%");
        put(parameters, "before", before);
        var mine = TenantContext.get().outletIds();
        put(parameters, "mine", mine.isEmpty() ? null : List.copyOf(mine));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
