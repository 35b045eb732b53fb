package app.comanda.web.security;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak's token endpoint answered.
 *
 * @param claims of the ID token
 * @param lifetime how long the access token, and with it what is known of the person, holds
 */
record Tokens(
        String idToken,
        Map<String, Object> claims,
        @Nullable String refreshToken,
        Duration lifetime) {

    /** @throws IllegalArgumentException when the body is not such an answer */
    static Tokens read(String body) {
        try {
            JsonNode tokens = Json.mapper().readTree(body);
            String idToken = tokens.path("id_token").asText();
            return new Tokens(
                    idToken,
                    claimsOf(idToken),
                    tokens.path("refresh_token").asText(null),
                    Duration.ofSeconds(tokens.path("expires_in").asLong()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an answer of a token endpoint", e);
        }
    }

    /**
     * That the ID token is of this realm, for this client and in time.
     *
     * <p>Its signature need not be checked: it came from Keycloak itself over our own connection (OpenID Connect Core,
     * 3.1.3.7, rule 6).
     */
    boolean isFor(String client, String issuer, Instant now) {
        return issuer.equals(claims.get("iss"))
                && isAudience(client)
                && claims.get("exp") instanceof Number end
                && now.getEpochSecond() < end.longValue();
    }

    private boolean isAudience(String client) {
        Object audience = claims.get("aud");
        return client.equals(audience) || (audience instanceof Collection<?> several && several.contains(client));
    }

    private static Map<String, Object> claimsOf(String token) throws JsonProcessingException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a token");
        }
        byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
        return Json.mapper().readValue(new String(claims, StandardCharsets.UTF_8), new TypeReference<>() {});
    }

    /** Never the tokens. */
    @Override
    public String toString() {
        return "Tokens for " + claims.get("sub");
    }
}
