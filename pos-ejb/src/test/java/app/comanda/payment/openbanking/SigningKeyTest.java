package app.comanda.payment.openbanking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private final KeyPair keys = TrueLayerAccount.keys("secp521r1");
    private final byte[] pkcs8 = keys.getPrivate().getEncoded();

    @Test
    void bothFormsOfOpensslAreRead() {
        // what lies in the PKCS#8 envelope is the older form
        byte[] sec1 = Arrays.copyOfRange(pkcs8, pkcs8.length - inner(), pkcs8.length);

        for (String pem : new String[] {
            TrueLayerAccount.pem("PRIVATE KEY", pkcs8),
            TrueLayerAccount.pem("EC PRIVATE KEY", sec1),
            "-----BEGIN EC PARAMETERS-----\nBgUrgQQAIw==\n-----END EC PARAMETERS-----\n"
                    + TrueLayerAccount.pem("EC PRIVATE KEY", sec1)
        }) {
            assertEquals(
                    ((ECPrivateKey) keys.getPrivate()).getS(),
                    SigningKey.read(pem).getS());
        }
    }

    /** The octets of the envelope begin behind the algorithm (18 bytes) and a head of 2 or 3. */
    private int inner() {
        int algorithmEnd = 0;
        while (pkcs8[algorithmEnd] != 0x23 || pkcs8[algorithmEnd - 1] != 0x00) {
            algorithmEnd++;
        }
        int head = (pkcs8[algorithmEnd + 2] & 0x80) == 0 ? 2 : 2 + (pkcs8[algorithmEnd + 2] & 0x7F);
        return pkcs8.length - (algorithmEnd + 1 + head);
    }

    @Test
    void anythingElseIsRefusedWithoutShowingIt() {
        String secret = TrueLayerAccount.pem(
                "PRIVATE KEY", TrueLayerAccount.keys("secp256r1").getPrivate().getEncoded());
        for (String wrong : new String[] {"", "hello", secret, secret.substring(0, 60)}) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> SigningKey.read(wrong));
            assertFalse(!wrong.isEmpty() && String.valueOf(refusal.getMessage()).contains(wrong));
        }
    }
}
