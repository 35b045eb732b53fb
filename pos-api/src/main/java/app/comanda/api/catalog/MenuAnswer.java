package app.comanda.api.catalog;

import app.comanda.catalog.MenuNow;
import app.comanda.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * A menu as it goes over the wire, written and compressed once.
 *
 * @param etag of the plain form; with the checksum, because a restored database counts its versions again, and because
 *     prices change in time while the book stays the same
 * @param gzipEtag of the compressed form: a strong tag names the very bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MenuAnswer(byte[] json, byte[] gzip, String etag, String gzipEtag) {

    static MenuAnswer of(MenuNow menu) {
        try {
            byte[] json = Json.mapper().writeValueAsBytes(MenuJson.of(menu));
            CRC32 checksum = new CRC32();
            checksum.update(json);
            String tag =
                    menu.book().outletId() + "-" + menu.book().version() + "-" + Long.toHexString(checksum.getValue());
            return new MenuAnswer(json, compress(json), '"' + tag + '"', '"' + tag + "-gzip\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an If-None-Match names one of the two forms. */
    boolean isKnownTo(String ifNoneMatch) {
        return ifNoneMatch.equals("*") || ifNoneMatch.contains(etag) || ifNoneMatch.contains(gzipEtag);
    }

    private static byte[] compress(byte[] json) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json);
        }
        return compressed.toByteArray();
    }
}
