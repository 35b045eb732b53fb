package app.comanda.operations;

import app.comanda.kernel.CurrentRequest;
import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, with whom and what the thread works for. */
final class JsonLines extends Formatter {

    @Override
    public String format(LogRecord record) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", record.getInstant().toString());
        line.put("level", level(record.getLevel()));
        put(line, "logger", record.getLoggerName());
        put(line, "message", formatMessage(record));
        put(line, "requestId", CurrentRequest.id());
        TenantContext.find().ifPresent(context -> describe(line, context));
        put(line, "thread", Thread.currentThread().getName());
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            line.put("exception", stack(thrown));
        }
        return Json.write(line) + "\n";
    }

    private static void describe(Map<String, String> line, TenantContext context) {
        line.put("requestId", context.requestId());
        put(line, "tenantId", context.tenantId());
        if (context.outletIds().size() == 1) {
            put(line, "outletId", context.outletIds().iterator().next());
        }
        line.put("actor", context.actor());
    }

    private static void put(Map<String, String> line, String key, @Nullable Object value) {
        if (value != null) {
            line.put(key, value.toString());
        }
    }

    private static String level(Level level) {
        int value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN";
        }
        return value >= Level.INFO.intValue() ? "INFO" : "DEBUG";
    }

    private static String stack(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }
}
