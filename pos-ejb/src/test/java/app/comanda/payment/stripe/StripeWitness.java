package app.comanda.payment.stripe;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the adapter and the simulator and writes down what passes. */
final class StripeWitness implements AutoCloseable {

    private static final List<String> HEADERS =
            List.of("Authorization", "Content-Type", "Idempotency-Key", "Stripe-Account", "Stripe-Version");

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI to;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    /** @param form of the query for GET, of the body for POST; encoded */
    record Seen(String method, String path, Map<String, String> headers, String form, int status, String answer) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    StripeWitness(URI to) throws IOException {
        this.to = to;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the adapter asked; but for the balance, which neither description has. */
    List<Seen> seen() {
        return seen.stream().filter(one -> !one.path.equals("/v1/balance")).toList();
    }

    /** All things of a kind that were in answers, however deep. */
    List<JsonNode> things(String kind) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (Seen one : seen) {
            Json.mapper().readTree(one.answer).findParents("object").stream()
                    .filter(thing -> thing.path("object").asText().equals(kind))
                    .forEach(found::add);
        }
        return found;
    }

    private void pass(HttpExchange http) throws IOException {
        String body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI asked = http.getRequestURI();
        Map<String, String> headers = new HashMap<>();
        for (String name : HEADERS) {
            String value = http.getRequestHeaders().getFirst(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + asked.toString()))
                .method(http.getRequestMethod(), BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        HttpResponse<String> answer = send(request.build());
        String form = http.getRequestMethod().equals("GET") ? asked.getRawQuery() : body;
        seen.add(new Seen(
                http.getRequestMethod(),
                asked.getPath(),
                headers,
                form == null ? "" : form,
                answer.statusCode(),
                answer.body()));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(answer.statusCode(), bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    void post(String path, String form, String name) throws IOException {
        send(HttpRequest.newBuilder(URI.create(to + path))
                .header("Authorization", "Bearer sk_test_" + name)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
