package app.comanda.payment.qris;

import app.comanda.kernel.Json;
import app.comanda.payment.account.Access;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers a gateway's calls as told, and remembers them. */
final class StandIn implements AutoCloseable {

    /** @param line such as {@code GET /v2/1/status} */
    record Call(String line, Map<String, String> headers, String body) {
        JsonNode json() {
            try {
                return Json.mapper().readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private record Told(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Told> answers = new HashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    StandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    /** @param line without its query */
    StandIn answers(String line, int status, String body) {
        answers.put(line, new Told(status, body));
        return this;
    }

    List<Call> calls() {
        return calls;
    }

    Access access(Map<String, String> secrets) {
        return new Access(
                new UUID(7, 7),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Map.of(),
                secrets);
    }

    /** Of an address where nobody listens. */
    static Access nobody(Map<String, String> secrets) {
        return new Access(new UUID(7, 7), URI.create("http://127.0.0.1:1"), Map.of(), secrets);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String line =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        calls.add(
                new Call(line, headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Told told = answers.getOrDefault(line, new Told(404, "{\"status_code\": \"404\"}"));
        byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(told.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
