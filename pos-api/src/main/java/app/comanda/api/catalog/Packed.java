package app.comanda.api.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A text as it goes over the wire, compressed when somebody wants it so for the first time. */
final class Packed {

    private final byte[] plain;
    private volatile byte @Nullable [] gzip;

    Packed(byte[] plain) {
        this.plain = plain;
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        byte[] known = gzip;
        if (known == null) {
            // two at once may compress it twice; a lock would let one large menu hold up all others
            known = compress(plain);
            gzip = known;
        }
        return known;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
