package app.comanda.payment.openbanking;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A bank behind a payment initiator: keeps what it is sent, answers with states that the test sets. */
final class PretendBank implements AutoCloseable {

    private final HttpServer server;
    private final PublicKey clientKey;
    final List<String> complaints = new ArrayList<>();
    final Map<String, JsonNode> bodies = new HashMap<>();
    final Map<String, JsonNode> firstAnswers = new HashMap<>();
    String consent = "AWAU";
    String payment = "ACSC";
    boolean loseNext;

    PretendBank(PublicKey clientKey) throws IOException {
        this.clientKey = clientKey;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void answer(HttpExchange http) throws IOException {
        try (http) {
            byte[] body = http.getRequestBody().readAllBytes();
            String path = http.getRequestURI().getPath();
            if (path.equals("/token")) {
                boolean right = new String(body, StandardCharsets.UTF_8).contains("client_secret=top-secret");
                send(http, right ? 200 : 401, Json.mapper().createObjectNode().put("access_token", "t"));
            } else if (http.getRequestMethod().equals("POST")) {
                posted(http, path, body);
            } else {
                send(http, 200, resource(path.startsWith("/domestic-payments") ? "payment" : "consent"));
            }
        }
    }

    private void posted(HttpExchange http, String path, byte[] body) throws IOException {
        String key = String.valueOf(http.getRequestHeaders().getFirst("x-idempotency-key"));
        verify(String.valueOf(http.getRequestHeaders().getFirst("x-jws-signature")), body);
        if (key.length() > 40) {
            complaints.add("key of " + key.length() + " characters");
        }
        JsonNode read = Json.mapper().readTree(body);
        JsonNode before = bodies.put(path, read);
        if (before != null && !before.equals(read)) {
            complaints.add("another body under one key");
        }
        if (path.equals("/domestic-payments")) {
            consent = "COND";
        }
        JsonNode answer = firstAnswers.computeIfAbsent(
                path + key, first -> resource(path.equals("/domestic-payments") ? "payment" : "consent"));
        if (loseNext) {
            loseNext = false;
            return;
        }
        send(http, 201, answer);
    }

    private JsonNode resource(String kind) {
        boolean paying = kind.equals("payment");
        JsonNode asked = bodies.get(paying ? "/domestic-payments" : "/domestic-payment-consents");
        ObjectNode data = Json.mapper().createObjectNode();
        if (paying) {
            data.put("DomesticPaymentId", "P1");
        }
        data.put("ConsentId", "C1")
                .put("CreationDateTime", "2026-11-26T00:00:00Z")
                .put("Status", paying ? payment : consent)
                .put("StatusUpdateDateTime", "2026-11-26T00:00:00Z");
        if (asked != null) {
            data.set("Initiation", asked.path("Data").path("Initiation"));
        }
        return Json.mapper().createObjectNode().set("Data", data);
    }

    /** As the standard's verifier does it, step by step. */
    private void verify(String jws, byte[] body) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            complaints.add("not detached");
            return;
        }
        try {
            JsonNode header = Json.mapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
            List<String> critical = List.of("iat", "iss", "tan");
            for (int i = 0; i < critical.size(); i++) {
                String claim = "http://openbanking.org.uk/" + critical.get(i);
                if (!header.has(claim) || !header.path("crit").path(i).asText().equals(claim)) {
                    complaints.add("without " + claim);
                }
            }
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            signature.initVerify(clientKey);
            String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(body);
            signature.update((parts[0] + "." + payload).getBytes(StandardCharsets.US_ASCII));
            if (!header.path("alg").asText().equals("PS256")
                    || !signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                complaints.add("wrong signature");
            }
        } catch (GeneralSecurityException | IOException e) {
            complaints.add(e.toString());
        }
    }

    private static void send(HttpExchange http, int status, JsonNode body) throws IOException {
        byte[] bytes = Json.mapper().writeValueAsBytes(body);
        http.sendResponseHeaders(status, bytes.length);
        http.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
