package app.comanda.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The codes in docs/api.md are those of the code. */
class ProblemCodesTest {

    private static final String CODE = "[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*";
    private static final Pattern REFUSAL =
            Pattern.compile("(?:(?:invalid|conflict|notFound|forbidden|tooMany|unavailable)"
                    + "\\(\\s*|Kind\\.\\w+,\\s*|Problem\\.of\\(\\s*\\d+,\\s*|[A-Z]+\\(\\d{3}, )\"(" + CODE + ")\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(" + CODE + ")` \\|");

    private final String code = List.of("../pos-ejb/src/main/java", "src/main/java").stream()
            .flatMap(ProblemCodesTest::javaFiles)
            .map(ProblemCodesTest::text)
            .collect(Collectors.joining("\n"));
    private final Set<String> documented = first(ROW, text(Path.of("../docs/api.md")));

    @Test
    void everyCodeIsDocumented() {
        Set<String> missing = first(REFUSAL, code);
        missing.removeAll(documented);
        assertEquals(Set.of(), missing);
    }

    @Test
    void noCodeIsDocumentedThatNothingSays() {
        assertEquals(
                List.of(),
                documented.stream()
                        .filter(documentedCode -> !isSaid(documentedCode))
                        .toList());
    }

    /** Some are put together: {@code "pricing." + code}, {@code code + ".malformed"}, {@code "http." + status}. */
    private boolean isSaid(String documentedCode) {
        int lastDot = documentedCode.lastIndexOf('.');
        return Stream.of(
                        documentedCode,
                        documentedCode.replaceFirst("^pricing\\.", ""),
                        lastDot < 0 ? documentedCode : documentedCode.substring(0, lastDot),
                        documentedCode.substring(0, lastDot + 1))
                .anyMatch(part -> !part.isEmpty() && code.contains("\"" + part + "\""));
    }

    private static Set<String> first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> javaFiles(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
