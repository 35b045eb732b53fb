package app.comanda.device;

import app.comanda.kernel.BusinessException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public half of the key by which a device signs what it did: ECDSA on P-256. The other half never leaves the device.
 *
 * @param key checked to be of that curve
 */
public record DeviceKey(ECPublicKey key) {

    private static final int LONGEST = 400;

    /** The order of P-256: what tells it from other curves of its size. */
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    /**
     * @param base64 of the DER form that WebCrypto exports as {@code spki}
     * @throws BusinessException {@code terminal.public-key}
     */
    public static DeviceKey parse(String base64) {
        if (base64.length() > LONGEST) {
            throw malformed();
        }
        try {
            return of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    /** @param der as {@link #encoded} gives it */
    public static DeviceKey of(byte[] der) {
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            if (key instanceof ECPublicKey curve && curve.getParams().getOrder().equals(P256_ORDER)) {
                return new DeviceKey(curve);
            }
            throw malformed();
        } catch (GeneralSecurityException e) {
            throw malformed();
        }
    }

    public byte[] encoded() {
        return key.getEncoded();
    }

    /**
     * Whether the device signed this.
     *
     * @param signature r and s, 32 bytes each, as WebCrypto makes it
     */
    public boolean signed(byte[] data, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(data);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BusinessException malformed() {
        return BusinessException.invalid(
                "terminal.public-key", "publicKey", "Send an ECDSA P-256 key in DER (spki), as base64.");
    }
}
