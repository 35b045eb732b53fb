package app.comanda.api.catalog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 64 bits of a SHA-256: menus differ by accident, not by an enemy's art. */
final class Checksum {

    private Checksum() {}

    static long of(byte[] text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** As 16 small hex digits. */
    static String text(byte[] text) {
        return String.format("%016x", of(text));
    }
}
