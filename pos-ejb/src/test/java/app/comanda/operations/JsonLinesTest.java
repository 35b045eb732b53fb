package app.comanda.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Json;
import app.comanda.tenancy.TenantContext;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final UUID TENANT = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final UUID OUTLET = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    @Test
    void aLineSaysForWhomTheThreadWorks() {
        TenantContext cashier = new TenantContext(TENANT, null, Set.of(OUTLET), null, "demo.cashier", "request-0001");

        Map<String, String> line = cashier.call(() -> line(new LogRecord(Level.WARNING, "Slow")));

        assertEquals("WARN", line.get("level"));
        assertEquals("Slow", line.get("message"));
        assertEquals(TENANT.toString(), line.get("tenantId"));
        assertEquals(OUTLET.toString(), line.get("outletId"));
        assertEquals("request-0001", line.get("requestId"));
        assertEquals("demo.cashier", line.get("actor"));
    }

    @Test
    void whateverAMessageHoldsItStaysOneLine() {
        LogRecord record = new LogRecord(Level.INFO, "a\n{\"level\":\"ERROR\"}");

        assertEquals(1, new JsonLines().format(record).lines().count());
        assertEquals("INFO", line(record).get("level"));
    }

    @Test
    void anExceptionComesWithItsStack() {
        LogRecord record = new LogRecord(Level.SEVERE, "Incident {0}");
        record.setParameters(new Object[] {"42"});
        record.setThrown(new IllegalStateException("broken"));

        Map<String, String> line = line(record);

        assertEquals("Incident 42", line.get("message"));
        assertTrue(String.valueOf(line.get("exception")).contains("JsonLinesTest"));
        assertFalse(line.containsKey("tenantId"));
    }

    private static Map<String, String> line(LogRecord record) {
        return Json.read(new JsonLines().format(record), new TypeReference<>() {});
    }
}
