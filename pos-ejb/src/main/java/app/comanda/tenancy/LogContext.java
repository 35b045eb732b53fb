package app.comanda.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Gives every log line the ids of the request, tenant and outlet that its thread works for. Payara's JSON formatter
 * writes the entries of a map among a record's parameters as fields of the line.
 */
@Singleton
@Startup
public class LogContext {

    private static final Filter ADDING = LogContext::addTo;

    @PostConstruct
    void begin() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler.getFilter() == null) {
                handler.setFilter(ADDING);
            }
        }
    }

    @PreDestroy
    void end() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (ADDING.equals(handler.getFilter())) {
                handler.setFilter(null);
            }
        }
    }

    static boolean addTo(LogRecord line) {
        TenantContext.find().ifPresent(context -> {
            Object[] before = line.getParameters() == null ? new Object[0] : line.getParameters();
            if (before.length == 0 || !(before[before.length - 1] instanceof Map)) {
                Object[] after = Arrays.copyOf(before, before.length + 1);
                after[before.length] = fields(context);
                line.setParameters(after);
            }
        });
        return true;
    }

    private static Map<String, String> fields(TenantContext context) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Request", context.requestId());
        if (context.tenantId() != null) {
            fields.put("Tenant", context.tenantId().toString());
        }
        if (context.outletIds().size() == 1) {
            fields.put("Outlet", context.outletIds().iterator().next().toString());
        }
        return fields;
    }
}
