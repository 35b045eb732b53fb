package app.comanda.sync;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.device.DeviceKey;
import app.comanda.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalEventTest {

    private static final String PAGE = page();
    private static final RawEvent EXAMPLE =
            Json.read(find("```json\n(\\{\n  \"sequence\": 1,.*?\\n})\n```"), RawEvent.class);
    private static final String CANONICAL = find("```\n(comanda-journal-1\n.*?)\n```");
    private static final UUID TERMINAL = UUID.fromString(CANONICAL.split("\n")[1]);
    private static final DeviceKey KEY = DeviceKey.parse(find("`(MFkw[^`]+)`"));

    private final JournalHead beginning = new JournalHead(TERMINAL, UUID.randomUUID(), 0, JournalEvent.BEGINNING, 0, 0);

    @Test
    void theExampleOfThePageIsReal() {
        JournalEvent event = JournalEvent.of(EXAMPLE);

        assertEquals(CANONICAL, event.canonicalText(TERMINAL));
        assertDoesNotThrow(() -> beginning.require(event, KEY));
        assertEquals(1, beginning.after(event, 0, 9).watermark());
        assertTrue(beginning.after(event, 0, 9).isPast(event));
    }

    @Test
    void anEventThatSkipsOneIsRefused() {
        assertBroken("sync.gap", "sequence", beginning, with(2L, EXAMPLE.body()));
    }

    @Test
    void anEventAfterAnotherPastIsRefused() {
        JournalHead other = new JournalHead(TERMINAL, UUID.randomUUID(), 0, "ab".repeat(32), 0, 0);

        assertBroken("sync.chain", "previousHash", other, EXAMPLE);
    }

    @Test
    void whateverOfAnEventIsChangedItsHashShowsIt() {
        assertBroken(
                "sync.hash",
                "hash",
                beginning,
                with(1L, String.valueOf(EXAMPLE.body()).replace("700", "100")));
        JournalHead elsewhere = new JournalHead(UUID.randomUUID(), UUID.randomUUID(), 0, JournalEvent.BEGINNING, 0, 0);
        assertBroken("sync.hash", "hash", elsewhere, EXAMPLE);
    }

    @Test
    void whoeverMadesUpHashAndAllCanNotSign() {
        RawEvent forged = with(1L, "{}");
        String hash = java.util.HexFormat.of().formatHex(JournalEvent.of(forged).digest(TERMINAL));

        assertBroken("sync.signature", "signature", beginning, change(forged, "hash", hash));
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherFormIsNamed() {
        for (String field : new String[] {"at", "kind", "previousHash", "hash", "signature"}) {
            assertMalformed(field, change(EXAMPLE, field, null));
            assertMalformed(field, change(EXAMPLE, field, "nonsense\n"));
        }
        assertMalformed("at", change(EXAMPLE, "at", "2026-13-25T16:20:00.123Z"));
        assertMalformed("sequence", with(0L, "{}"));
        assertMalformed("sequence", with(null, "{}"));
        assertMalformed("body", with(1L, null));
        assertMalformed("body", with(1L, "x".repeat(256 * 1024 + 1)));
    }

    private static void assertBroken(String code, String field, JournalHead head, RawEvent raw) {
        JournalEvent event = JournalEvent.of(raw);
        JournalBroken broken = assertThrows(JournalBroken.class, () -> head.require(event, KEY));
        assertEquals(code, broken.code());
        assertEquals(field, broken.field());
    }

    private static void assertMalformed(String field, RawEvent raw) {
        JournalBroken broken = assertThrows(JournalBroken.class, () -> JournalEvent.of(raw), field);
        assertEquals("sync.event", broken.code());
        assertEquals(field, broken.field());
    }

    private static RawEvent with(@Nullable Long sequence, @Nullable String body) {
        return new RawEvent(
                sequence,
                EXAMPLE.at(),
                EXAMPLE.staffId(),
                EXAMPLE.kind(),
                body,
                EXAMPLE.previousHash(),
                EXAMPLE.hash(),
                EXAMPLE.signature());
    }

    private static RawEvent change(RawEvent event, String field, @Nullable String value) {
        UnaryOperator<com.fasterxml.jackson.databind.node.ObjectNode> put = node -> node.put(field, value);
        return Json.read(put.apply(Json.mapper().valueToTree(event)).toString(), RawEvent.class);
    }

    private static String find(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(PAGE);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/sync.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
