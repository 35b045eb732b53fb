package app.comanda.ordering;

import app.comanda.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to show; null or empty means all.
 *
 * @param number part of the order's or receipt's number, or the number as it is called out: A2-12 for A2-000012
 * @param before only orders older than this one: the cursor of the history
 */
public record OrderFilter(
        @Nullable UUID outletId,
        @Nullable LocalDate businessDate,
        @Nullable Preparation preparation,
        @Nullable Settlement settlement,
        String number,
        @Nullable UUID before) {

    private static final Pattern CALLED = Pattern.compile("([A-Za-z]\\w*)-([1-9]\\d{0,5})");

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
            case "businessDate" -> "o.origin.businessDate = :businessDate";
            case "preparation" -> "o.progress.preparation = :preparation";
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
        put(parameters, "number", number.isBlank() ? null : "%" + written(number.strip()) + "%");
        put(parameters, "before", before);
        var mine = TenantContext.get().outletIds();
        put(parameters, "mine", mine.isEmpty() ? null : List.copyOf(mine));
        return parameters;
    }

    private static String written(String called) {
        Matcher parts = CALLED.matcher(called);
        return parts.matches()
                ? parts.group(1).toUpperCase(Locale.ROOT) + "-"
                        + "0".repeat(6 - parts.group(2).length()) + parts.group(2)
                : called;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
