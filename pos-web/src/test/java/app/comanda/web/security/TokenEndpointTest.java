package app.comanda.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.Json;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final SignInAttempt attempt = new SignInAttempt("state", "nonce", "verifier", "/");
    private final Map<String, Object> claims = new HashMap<>();
    private HttpServer keycloak;
    private TokenEndpoint endpoint;
    private volatile int status = 200;
    private volatile String asked = "";

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/realms/comanda/protocol/openid-connect/token", exchange -> {
            try (exchange) {
                asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                byte[] body = answer().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        keycloak.start();
        BackOfficeClient client = new BackOfficeClient();
        client.keycloak = "http://127.0.0.1:" + keycloak.getAddress().getPort();
        client.realm = "comanda";
        client.secret = "a secret & more";
        client.publicUrl = "https://comanda.example";
        endpoint = new TokenEndpoint();
        endpoint.client = client;
        endpoint.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        claims.putAll(Map.of(
                "iss", client.issuer(),
                "aud", "pos-backoffice",
                "exp", NOW.getEpochSecond() + 900,
                "nonce", "nonce",
                "sub", "account-1",
                "preferred_username", "demo.owner",
                "name", "Dewi Owner",
                "groups", List.of("owner")));
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void aCodeBecomesASitting() throws Exception {
        Sitting sitting = Sitting.with(endpoint.redeem("code", attempt).orElseThrow(), NOW);
        assertEquals("demo.owner", sitting.staff().username());
        assertEquals("Dewi Owner", sitting.name());
        assertEquals(NOW.plusSeconds(900 - 60), sitting.renewAt());
        assertTrue(asked.contains("code_verifier=verifier"));
        assertTrue(asked.contains("client_secret=a+secret+%26+more"));
    }

    @Test
    void aTokenOfAnotherAttemptIsRefused() throws Exception {
        claims.put("nonce", "another");
        assertEquals(Optional.empty(), endpoint.redeem("code", attempt));
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        claims.put("aud", List.of("account", "pos-cli"));
        assertEquals(Optional.empty(), endpoint.redeem("code", attempt));
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() throws Exception {
        claims.put("iss", "http://127.0.0.1/realms/master");
        assertEquals(Optional.empty(), endpoint.redeem("code", attempt));
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        claims.put("exp", NOW.getEpochSecond());
        assertEquals(Optional.empty(), endpoint.refresh("token"));
    }

    @Test
    void anEndedSessionIsANo() throws Exception {
        status = 400;
        assertEquals(Optional.empty(), endpoint.refresh("token"));
    }

    @Test
    void anOutageIsNotANo() {
        status = 503;
        assertThrows(KeycloakAway.class, () -> endpoint.refresh("token"));
        keycloak.stop(0);
        assertThrows(KeycloakAway.class, () -> endpoint.refresh("token"));
    }

    private String answer() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String token = "e30." + base64.encodeToString(Json.write(claims).getBytes(StandardCharsets.UTF_8)) + ".x";
        return Json.write(Map.of("id_token", token, "refresh_token", "next", "expires_in", 900));
    }
}
