package app.comanda.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.kernel.BusinessException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceKeyTest {

    private static final byte[] DATA = "a sale".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair = pair("secp256r1");
    private final DeviceKey key = DeviceKey.parse(base64(pair));

    @Test
    void whatTheDeviceSignedIsRecognised() throws Exception {
        byte[] signature = sign(pair);

        assertTrue(key.signed(DATA, signature));
        assertFalse(key.signed("another".getBytes(StandardCharsets.UTF_8), signature));
        assertFalse(key.signed(DATA, sign(pair("secp256r1"))), "another device's");
        signature[5] ^= 1;
        assertFalse(key.signed(DATA, signature));
    }

    @Test
    void garbageIsNoSignature() {
        assertFalse(key.signed(DATA, new byte[0]));
        assertFalse(key.signed(DATA, new byte[64]));
        assertFalse(key.signed(DATA, new byte[65]));
    }

    @Test
    void itComesBackAsItWasKept() {
        assertArrayEquals(key.encoded(), DeviceKey.of(key.encoded()).encoded());
    }

    @Test
    void otherKeysAreRefused() throws Exception {
        String rsa = Base64.getEncoder()
                .encodeToString(KeyPairGenerator.getInstance("RSA")
                        .generateKeyPair()
                        .getPublic()
                        .getEncoded());
        for (String wrong :
                List.of("", "no key", "AAAA", rsa.substring(0, 300), base64(pair("secp384r1")), "A".repeat(500))) {
            BusinessException refused = assertThrows(BusinessException.class, () -> DeviceKey.parse(wrong), wrong);
            assertEquals("terminal.public-key", refused.code());
            assertEquals("publicKey", refused.field());
        }
    }

    private static byte[] sign(KeyPair by) throws Exception {
        Signature signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(by.getPrivate());
        signing.update(DATA);
        return signing.sign();
    }

    private static KeyPair pair(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
