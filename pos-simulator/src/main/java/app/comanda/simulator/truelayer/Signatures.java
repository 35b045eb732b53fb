package app.comanda.simulator.truelayer;

import app.comanda.simulator.Exchange;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * {@code Tl-Signature}: a detached JWS (ES512) over method, path, the headers that it names, and the body. Written from the
 * rule, not with the library that our adapter uses, so that one proves the other.
 */
final class Signatures {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "simulator";
    private static final int FIELD_BYTES = 66;

    private final KeyPair own = pair();

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp521r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code /.well-known/jwks} shows it. */
    ObjectNode keys() {
        ECPublicKey key = (ECPublicKey) own.getPublic();
        ObjectNode keys = Exchange.JSON.createObjectNode();
        keys.putArray("keys")
                .addObject()
                .put("kty", "EC")
                .put("alg", "ES512")
                .put("crv", "P-521")
                .put("kid", KEY_ID)
                .put("x", coordinate(key.getW().getAffineX()))
                .put("y", coordinate(key.getW().getAffineY()));
        return keys;
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[FIELD_BYTES];
        int length = Math.min(bytes.length, FIELD_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, FIELD_BYTES - length, length);
        return BASE64.encodeToString(fixed);
    }

    /** Signs a webhook. @param jku where {@link #keys} are */
    String sign(String jku, String path, String timestamp, String body) {
        ObjectNode header = Exchange.JSON
                .createObjectNode()
                .put("alg", "ES512")
                .put("kid", KEY_ID)
                .put("tl_version", "2")
                .put("tl_headers", "X-Tl-Webhook-Timestamp")
                .put("jku", jku);
        String head = encoded(header.toString());
        String signed = "POST " + path + "\nX-Tl-Webhook-Timestamp: " + timestamp + "\n" + body;
        try {
            Signature signature = Signature.getInstance("SHA512withECDSAinP1363Format");
            signature.initSign(own.getPrivate());
            signature.update((head + "." + encoded(signed)).getBytes(StandardCharsets.US_ASCII));
            return head + ".." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a call is signed by a key that is known. @param publicKey PEM */
    static boolean verifies(Exchange call, String path, String publicKey) {
        String[] parts = call.header("Tl-Signature").orElse("").split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            return false;
        }
        try {
            JsonNode header = Exchange.JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            StringBuilder signed = new StringBuilder(call.method() + " " + path + "\n");
            for (String name : header.path("tl_headers").asText().split(",")) {
                signed.append(name)
                        .append(": ")
                        .append(call.header(name).orElse(""))
                        .append("\n");
            }
            signed.append(call.text());
            Signature signature = Signature.getInstance("SHA512withECDSAinP1363Format");
            signature.initVerify(key(publicKey));
            signature.update((parts[0] + "." + encoded(signed.toString())).getBytes(StandardCharsets.US_ASCII));
            return header.path("alg").asText().equals("ES512")
                    && signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, String> headers(String signature, String timestamp) {
        return Map.of(
                "Content-Type", "application/json", "Tl-Signature", signature, "X-Tl-Webhook-Timestamp", timestamp);
    }
}
