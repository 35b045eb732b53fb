package app.comanda.bench;

import app.comanda.server.Api;
import app.comanda.server.Secrets;
import app.comanda.server.Settings;
import app.comanda.server.rehearsal.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A restaurant of the benchmark's own: one outlet, a menu of {@value #ITEMS} taxed items, a terminal for each client. */
final class Stage {

    private static final int ITEMS = 120;
    private static final int LINES = 4;
    private static final String TAX = "Bench tax";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Rehearsal rehearsal;
    private final URI server;
    private final UUID outlet;
    private final List<String> terminalKeys;

    private Stage(Rehearsal rehearsal, URI server, UUID outlet, List<String> terminalKeys) {
        this.rehearsal = rehearsal;
        this.server = server;
        this.outlet = outlet;
        this.terminalKeys = terminalKeys;
    }

    static Stage set(Settings settings, Secrets secrets, Clock clock, int terminals) {
        return set(Rehearsal.in(settings, secrets, clock, "bench", "Bench Diner"), settings, terminals);
    }

    /** A restaurant at which nothing else is measured: its day has the orders that are counted, as they would have come. */
    static Stage ofADay(Settings settings, Secrets secrets, Clock clock) {
        return set(Rehearsal.in(settings, secrets, clock, "day", "Day Diner"), settings, 1);
    }

    private static Stage set(Rehearsal rehearsal, Settings settings, int terminals) {
        Api manager = rehearsal.asManager();
        UUID outlet = rehearsal.outlet();
        loadMenu(manager);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < terminals; i++) {
            keys.add(enrol(manager, outlet, i));
        }
        return new Stage(rehearsal, URI.create(settings.productUrl()), outlet, keys);
    }

    URI server() {
        return server;
    }

    UUID outlet() {
        return outlet;
    }

    String token() {
        return rehearsal.cashierToken();
    }

    /** Of somebody who may see reports. */
    String managerToken() {
        return rehearsal.managerToken();
    }

    String anySku(RandomGenerator random) {
        return sku(random.nextInt(ITEMS));
    }

    /** What terminal n sends along. */
    String terminalKey(int n) {
        return terminalKeys.get(n % terminalKeys.size());
    }

    /** Four taxed lines, paid in cash with change. */
    String order(RandomGenerator random) {
        ObjectNode order =
                MAPPER.createObjectNode().put("outletId", outlet.toString()).put("serviceMode", "TAKEAWAY");
        ArrayNode lines = order.putArray("lines");
        for (int i = 0; i < LINES; i++) {
            lines.addObject()
                    .put("sku", sku(random.nextInt(ITEMS)))
                    .put("quantity", Integer.toString(1 + random.nextInt(3)));
        }
        order.putObject("payment").put("method", "CASH").put("tendered", 100_000);
        return order.toString();
    }

    byte[] post(String path, String token, int terminal, String key, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1" + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nAuthorization: Bearer " + token + "\r\nX-Terminal-Key: " + terminalKey(terminal)
                + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\nAccept: application/json"
                + "\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        return request;
    }

    byte[] readMenu(String token, String knownTag) {
        String known = knownTag.isEmpty() ? "" : "If-None-Match: " + knownTag + "\r\n";
        return get("/outlets/" + outlet + "/menu", token, known);
    }

    byte[] get(String path, String token, String more) {
        return ("GET /api/v1" + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: Bearer "
                        + token + "\r\nAccept: application/json\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void loadMenu(Api manager) {
        boolean taxed = false;
        for (JsonNode tax : manager.get("/menu/taxes").path("taxes")) {
            taxed |= tax.path("name").asText().equals(TAX);
        }
        if (!taxed) {
            manager.post(
                    "/menu/taxes",
                    UUID.randomUUID().toString(),
                    MAPPER.createObjectNode().put("name", TAX).put("percent", "8.875"));
        }
        StringBuilder csv = new StringBuilder("sku,name,category,price,cost,tax\n");
        for (int i = 0; i < ITEMS; i++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,Bench dish %d,Bench menu %d,%d.%02d,1.10,%s%n",
                    sku(i),
                    i,
                    i / 20,
                    2 + i % 17,
                    i * 7 % 100,
                    TAX));
        }
        manager.postCsv("/menu/imports", UUID.randomUUID().toString(), csv.toString());
    }

    private static String enrol(Api manager, UUID outlet, int number) {
        String code = manager.post(
                        "/terminals/codes",
                        UUID.randomUUID().toString(),
                        MAPPER.createObjectNode().put("outletId", outlet.toString()))
                .path("code")
                .asText();
        return manager.post(
                        "/terminals/enrolments",
                        UUID.randomUUID().toString(),
                        MAPPER.createObjectNode().put("code", code).put("name", "Bench till " + number))
                .path("key")
                .asText();
    }

    private static String sku(int item) {
        return String.format(Locale.ROOT, "BENCH-%03d", item);
    }
}
