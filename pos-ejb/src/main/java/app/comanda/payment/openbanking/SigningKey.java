package app.comanda.payment.openbanking;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads an EC private key on P-521 as openssl writes it: PKCS#8, or the older SEC 1, which Java can't read by itself. */
final class SigningKey {

    private static final String SEC1 = "EC PRIVATE KEY";

    /** ecPublicKey on secp521r1, as in RFC 5480. */
    private static final byte[] P521 = {
        0x30,
        0x10,
        0x06,
        0x07,
        0x2A,
        (byte) 0x86,
        0x48,
        (byte) 0xCE,
        0x3D,
        0x02,
        0x01,
        0x06,
        0x05,
        0x2B,
        (byte) 0x81,
        0x04,
        0x00,
        0x23
    };

    private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int FIELD_BITS = 521;

    private SigningKey() {}

    /** @throws IllegalArgumentException when it is no such key; never with the key in its text */
    static ECPrivateKey read(String pem) {
        try {
            byte[] der = Base64.getMimeDecoder()
                    .decode(pem.replaceAll("(?s)-----BEGIN EC PARAMETERS-----.*?-----END EC PARAMETERS-----", "")
                            .replaceAll("-----[A-Z0-9 ]+-----", ""));
            byte[] pkcs8 = pem.contains(SEC1) ? wrapped(der) : der;
            ECPrivateKey key =
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (key.getParams().getCurve().getField().getFieldSize() != FIELD_BITS) {
                throw new IllegalArgumentException("The signing key is not on the curve P-521");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The signing key is not an EC private key in PEM form", e);
        }
    }

    private static byte[] wrapped(byte[] sec1) {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.writeBytes(VERSION_0);
        inner.writeBytes(P521);
        inner.writeBytes(element(OCTETS, sec1));
        return element(SEQUENCE, inner.toByteArray());
    }

    /** A DER element; lengths above 127 take a count and two bytes, which is always allowed to be read here. */
    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else if (content.length < 0x100) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
