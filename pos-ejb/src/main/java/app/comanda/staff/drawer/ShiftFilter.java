package app.comanda.staff.drawer;

import app.comanda.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shifts to list.
 *
 * @param outletId null for all in which the caller may work
 * @param terminalId null for all
 * @param status null for all
 * @param date the trading day on which they were opened; null for all
 * @param before only shifts opened before that one; null from the newest on
 */
public record ShiftFilter(
        @Nullable UUID outletId,
        @Nullable UUID terminalId,
        DrawerShift.@Nullable Status status,
        @Nullable LocalDate date,
        @Nullable UUID before) {

    public static final ShiftFilter ALL = new ShiftFilter(null, null, null, null, null);

    List<String> conditions() {
        return parameters().keySet().stream().map(ShiftFilter::condition).toList();
    }

    private static String condition(String parameter) {
        return switch (parameter) {
            case "before" -> "s.id < :before";
            case "mine" -> "s.outletId IN :mine";
            default -> "s." + parameter + " = :" + parameter;
        };
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "outletId", outletId);
        put(parameters, "terminalId", terminalId);
        put(parameters, "status", status);
        put(parameters, "businessDate", date);
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
