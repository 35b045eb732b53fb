package app.comanda.sync;

import app.comanda.kernel.Sha256;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One act of a device, well formed but not yet believed (docs/sync.md).
 *
 * @param sequence from 1
 * @param at the device's clock, as sent: the text is hashed
 * @param staffId who did it
 * @param body JSON as text: these bytes are hashed
 * @param previousHash 64 hex digits
 * @param hash 64 hex digits
 * @param signature base64url of 64 bytes
 */
public record JournalEvent(
        long sequence,
        String at,
        @Nullable UUID staffId,
        String kind,
        String body,
        String previousHash,
        String hash,
        String signature) {

    /** Hash before the first event. */
    static final String BEGINNING = "0".repeat(64);

    private static final String MARK = "comanda-journal-1";
    private static final int LONGEST_BODY = 256 * 1024;
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern KIND = Pattern.compile("[a-z]+(?:[.-][a-z]+){0,4}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIGNATURE = Pattern.compile("[A-Za-z0-9_-]{86}");

    /** @throws JournalBroken {@code sync.event} naming the field */
    static JournalEvent of(RawEvent raw) {
        Long sequence = raw.sequence();
        if (sequence == null || sequence < 1) {
            throw JournalBroken.event("sequence");
        }
        String body = raw.body();
        if (body == null || body.length() > LONGEST_BODY || body.indexOf('\0') >= 0) {
            throw JournalBroken.event("body");
        }
        JournalEvent event = new JournalEvent(
                sequence,
                shaped(raw.at(), MOMENT, "at"),
                raw.staffId(),
                shaped(raw.kind(), KIND, "kind"),
                body,
                shaped(raw.previousHash(), HASH, "previousHash"),
                shaped(raw.hash(), HASH, "hash"),
                shaped(raw.signature(), SIGNATURE, "signature"));
        event.moment();
        return event;
    }

    private static String shaped(@Nullable String text, Pattern shape, String field) {
        if (text == null || text.length() > 200 || !shape.matcher(text).matches()) {
            throw JournalBroken.event(field);
        }
        return text;
    }

    /** By the device's clock. */
    Instant moment() {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw JournalBroken.event("at");
        }
    }

    /** What is hashed, as the device that is this terminal wrote it. */
    String canonicalText(UUID terminal) {
        return String.join(
                "\n",
                MARK,
                terminal.toString(),
                Long.toString(sequence),
                at,
                staffId == null ? "" : staffId.toString(),
                kind,
                previousHash,
                body);
    }

    byte[] digest(UUID terminal) {
        return Sha256.of(canonicalText(terminal));
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    byte[] previousHashBytes() {
        return HexFormat.of().parseHex(previousHash);
    }

    byte[] signatureBytes() {
        return Base64.getUrlDecoder().decode(signature);
    }
}
