package app.comanda.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages that ask by themselves how things stand leave alone what the person was just told, and block nobody's screen. */
class PollsTest {

    private static final Pattern POLL = Pattern.compile("<p:poll\\b[^>]*>");

    @Test
    void pollsKeepTheMessagesOfTheirPage() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/webapp"))) {
            List<String> polls = pages.filter(page -> page.toString().endsWith(".xhtml"))
                    .flatMap(page -> POLL.matcher(read(page)).results().map(MatchResult::group))
                    .toList();
            assertFalse(polls.isEmpty());
            assertEquals(
                    List.of(),
                    polls.stream()
                            .filter(poll -> !poll.contains("ignoreAutoUpdate=\"true\"")
                                    || !poll.contains("global=\"false\"")
                                    || !poll.contains("process=\"@this\""))
                            .toList());
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
