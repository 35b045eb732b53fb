package app.comanda.payment.history;

import app.comanda.payment.Payment;
import app.comanda.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which payments to show; null means all. */
public record PaymentFilter(
        @Nullable UUID outletId,
        Payment.@Nullable State state,
        @Nullable String method,
        @Nullable LocalDate businessDate) {

    public static final PaymentFilter ALL = new PaymentFilter(null, null, null, null);

    /** Beginning with AND, for payments that are called p. */
    static String conditions(Map<String, Object> parameters) {
        return parameters.keySet().stream()
                .map(name -> name.equals("mine") ? " AND p.outletId IN :mine" : " AND p." + name + " = :" + name)
                .collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = mine();
        put(parameters, "outletId", outletId);
        put(parameters, "state", state);
        put(parameters, "method", method);
        put(parameters, "businessDate", businessDate);
        return parameters;
    }

    /** No more than where the caller works. */
    static Map<String, Object> mine() {
        Map<String, Object> parameters = new HashMap<>();
        Set<UUID> mine = TenantContext.get().outletIds();
        put(parameters, "mine", mine.isEmpty() ? null : List.copyOf(mine));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
