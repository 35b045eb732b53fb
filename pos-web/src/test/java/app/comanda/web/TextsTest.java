package app.comanda.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** Everything a person reads is in the bundles, in both languages. */
class TextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path JAVA = Path.of("src/main/java");

    private static final Path RESTAURANT = Path.of("../pos-ejb/src/main/java");

    private static final Pattern DEED = Pattern.compile("(?:Act\\.of|new TenancyDeed)\\(\\s*\"([a-z-]+\\.[a-z_-]+)\"");
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z0-9._-]+)` \\|");

    /** Codes of what only the API, the apps, guests' phones or vendors do; a code of a page does not belong here. */
    private static final Pattern ONLY_PROGRAMS =
            Pattern.compile("calls\\.|combo\\.(choice|none|too)|channel\\.(not-offered|paused|till)"
                    + "|course\\.|date\\.|enrolment\\.|http\\.|id\\.|idempotency\\.|import\\.refused|incident|item\\.missing|json\\.|kiosk\\."
                    + "|modifier\\.(quantity|too|unavailable)|month\\.|number\\.|order\\.(course|currency|empty|exists|own-terms|price-changed|too-many)"
                    + "|page\\.|payment\\.(link|not-by-phone|tendered$|tip|too-many)|pricing\\.|print-agent\\.|query\\.|realtime\\.|receipt\\.(link|too)"
                    + "|sign-in\\.|slot\\.(full|none|too|unknown)|sync\\.|tab\\.method|tenant\\.mismatch|terminal\\.|ticket\\.|time\\.|token\\.|topic\\."
                    + "|vendor\\.refused|version\\.|webhook\\.|approval\\.currency");

    private static final Pattern ASKED_IN_PAGES = Pattern.compile("(?:msg\\['|text\\.of\\(')([a-zA-Z0-9.-]+)'[\\],)]");
    private static final Pattern ASKED_IN_JAVA = Pattern.compile("texts(?:\\(\\))?\\.(?:of|tell)\\(\"([a-z0-9.-]+)\"");

    /** Attributes that people see or hear. */
    private static final Set<String> SPOKEN = Set.of(
            "label",
            "title",
            "alt",
            "placeholder",
            "header",
            "headerText",
            "footerText",
            "emptyMessage",
            "aria-label",
            "ariaLabel",
            "text",
            "hint",
            "message",
            "itemLabel",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "watermark",
            "onLabel",
            "offLabel");

    /** Elements whose {@code value} is shown. */
    private static final Set<String> SHOWING =
            Set.of("outputText", "outputLabel", "commandButton", "commandLink", "link", "button", "linkButton");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(bundle("en").stringPropertyNames(), bundle("id").stringPropertyNames());
    }

    @Test
    void bothLanguagesLeaveTheSameGaps() {
        Properties english = bundle("en");
        Properties indonesian = bundle("id");
        List<String> different = english.stringPropertyNames().stream()
                .filter(key -> gaps(english, key) != gaps(indonesian, key))
                .toList();
        assertEquals(List.of(), different);
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> missing = new TreeSet<>(asked(PAGES, ".xhtml", ASKED_IN_PAGES));
        missing.addAll(asked(JAVA, ".java", ASKED_IN_JAVA));
        missing.removeIf(key -> key.endsWith("."));
        missing.removeAll(bundle("en").stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void theAuditTrailSaysEveryDeedInWords() {
        Set<String> missing = new TreeSet<>(asked(RESTAURANT, ".java", DEED));
        missing.removeIf(deed -> bundle("en").containsKey("did." + deed));
        assertEquals(Set.of(), missing);
    }

    /** A refusal without a text is shown in the use case's English, also to those who read Indonesian. */
    @Test
    void whatAPageCanBeRefusedIsSaidInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        Matcher code = CODE.matcher(read(Path.of("../docs/api.md")));
        while (code.find()) {
            if (!ONLY_PROGRAMS.matcher(code.group(1)).lookingAt()
                    && !bundle("id").containsKey("refused." + code.group(1))) {
                missing.add(code.group(1));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void pagesHoldNoWordsOfTheirOwn() {
        List<String> literal = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            collect(parse(page), page, literal);
        }
        assertEquals(List.of(), literal);
    }

    private static void collect(Node node, Path page, List<String> literal) {
        if (node.getNodeType() == Node.TEXT_NODE && hasWords(node.getNodeValue())) {
            literal.add(page + ": " + node.getNodeValue().strip());
        }
        for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) node.getAttributes().item(i);
            boolean shown = SPOKEN.contains(attribute.getName())
                    || attribute.getName().equals("value") && SHOWING.contains(node.getLocalName());
            if (shown && hasWords(attribute.getValue())) {
                literal.add(page + ": " + attribute);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, page, literal);
        }
    }

    private static boolean hasWords(String text) {
        return text.replaceAll("(?s)[#$]\\{.*?\\}", "").codePoints().anyMatch(Character::isLetter);
    }

    private static int gaps(Properties bundle, String key) {
        return key.startsWith("jakarta.")
                ? 0
                : new MessageFormat(bundle.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Set<String> asked(Path root, String ending, Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(root, ending)) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static Properties bundle(String language) {
        Properties bundle = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/app/comanda/web/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(Path page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(page.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(page + " is not well-formed", e);
        }
    }
}
