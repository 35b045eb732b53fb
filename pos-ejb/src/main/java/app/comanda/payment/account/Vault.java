package app.comanda.payment.account;

import app.comanda.kernel.Json;
import app.comanda.kernel.Sha256;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts the secrets of accounts and webhooks. The key comes from the environment, never from the database; what is encrypted is bound to
 * tenant and account, so that a row copied to another tenant opens there for nobody.
 */
@ApplicationScoped
public class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    private final SecretKeySpec key;

    /** For CDI. */
    protected Vault() {
        this("for the proxy");
    }

    @Inject
    public Vault(@ConfigProperty(name = "comanda.secrets.key") String key) {
        this.key = new SecretKeySpec(Sha256.of(key), "AES");
    }

    public byte[] close(Map<String, String> secrets, UUID tenant, UUID account) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = Json.write(new TreeMap<>(secrets)).getBytes(StandardCharsets.UTF_8);
        byte[] hidden = transform(Cipher.ENCRYPT_MODE, nonce, tenant, account, plain);
        return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                .put(VERSION)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /** @throws IllegalStateException when the key is another one, or the row was tampered with */
    public Map<String, String> open(byte[] closed, UUID tenant, UUID account) {
        ByteBuffer bytes = ByteBuffer.wrap(closed);
        if (bytes.get() != VERSION) {
            throw new IllegalStateException("Secrets of an unknown version");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] hidden = new byte[bytes.remaining()];
        bytes.get(hidden);
        String plain =
                new String(transform(Cipher.DECRYPT_MODE, nonce, tenant, account, hidden), StandardCharsets.UTF_8);
        return Json.read(plain, new TypeReference<Map<String, String>>() {});
    }

    private byte[] transform(int mode, byte[] nonce, UUID tenant, UUID account, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((tenant + "/" + account).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Secrets can't be opened; is COMANDA_SECRETS_KEY that of this data?", e);
        }
    }
}
