package app.comanda.api.catalog;

import app.comanda.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A menu as it goes over the wire, written once.
 *
 * @param tag names exactly this content: with the checksum, because a restored database counts its versions again, and
 *     because prices change in time while the book stays the same
 */
record MenuAnswer(String tag, Packed text) {

    private static final Pattern TAG = Pattern.compile("\"([^\"]*?)(?:-gzip)?\"");

    static MenuAnswer of(MenuJson menu) {
        byte[] json = Json.write(menu).getBytes(StandardCharsets.UTF_8);
        return new MenuAnswer(menu.outletId() + "-" + menu.version() + "-" + Checksum.text(json), new Packed(json));
    }

    /** The entity tag of the plain form. */
    String etag() {
        return '"' + tag + '"';
    }

    /** That of the compressed form: a strong tag names the very bytes. */
    String gzipEtag() {
        return '"' + tag + "-gzip\"";
    }

    /** The tags that an If-None-Match names, of either form, without their quotation marks. */
    static List<String> tags(String ifNoneMatch) {
        return TAG.matcher(ifNoneMatch).results().map(found -> found.group(1)).toList();
    }

    /** Whether an If-None-Match names one of the two forms. */
    boolean isKnownTo(String ifNoneMatch) {
        return ifNoneMatch.equals("*") || tags(ifNoneMatch).contains(tag);
    }
}
