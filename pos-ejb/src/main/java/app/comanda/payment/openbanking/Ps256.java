package app.comanda.payment.openbanking;

import app.comanda.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Signs as the UK's standard asks (message signing since 3.1.4): PS256, over the encoded body.
 *
 * @param keyId as the directory or the bank knows the public half
 * @param issuer who signs, e.g. {@code orgId/softwareId}
 * @param trustAnchor the domain that holds the public half, e.g. {@code openbanking.org.uk}
 */
record Ps256(String keyId, PrivateKey key, String issuer, String trustAnchor) {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String CLAIM = "http://openbanking.org.uk/";
    private static final PSSParameterSpec PARAMETERS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

    /** @param pem PKCS#8; @throws KeysRefused when it is no RSA key in that form */
    static PrivateKey rsa(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeysRefused("The signing key is not an RSA key in PEM form (PKCS#8).");
        }
    }

    /** For {@code x-jws-signature}: the body itself is left out. */
    String detached(byte[] body, Instant now) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "PS256");
        header.put("typ", "JOSE");
        header.put("cty", "application/json");
        header.put("kid", keyId);
        header.put(CLAIM + "iat", now.getEpochSecond());
        header.put(CLAIM + "iss", issuer);
        header.put(CLAIM + "tan", trustAnchor);
        header.put("crit", List.of(CLAIM + "iat", CLAIM + "iss", CLAIM + "tan"));
        String head = encoded(bytes(header));
        return head + ".." + signature(head, encoded(body));
    }

    /** A signed request for the bank's authorisation page. */
    String token(Map<String, Object> claims) {
        String head = encoded(bytes(Map.of("alg", "PS256", "typ", "JWT", "kid", keyId)));
        String payload = encoded(bytes(claims));
        return head + "." + payload + "." + signature(head, payload);
    }

    private String signature(String head, String payload) {
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(PARAMETERS);
            signature.initSign(key);
            signature.update((head + "." + payload).getBytes(StandardCharsets.US_ASCII));
            return encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new KeysRefused("The signing key can't sign.");
        }
    }

    private static byte[] bytes(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
