package app.comanda.edge;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was typed behind the jar's name. */
record Wishes(
        @Nullable URI server,
        @Nullable String code,
        @Nullable String givenName,
        Path home,
        Duration patience,
        boolean enrolOnly,
        boolean help) {

    static final String HELP = """
            java -jar pos-edge.jar --server URL --code CODE   enrols this computer as print agent, and prints
            java -jar pos-edge.jar                            prints, once it is enrolled

              --server URL   where the restaurant's server is, such as https://pos.example.com
              --code CODE    made in the back office under Terminals, for a print agent; good for ten minutes
              --enrol        enrols and ends, where something else starts it
              --name NAME    how it is called in the back office; the computer's name where nothing is said
              --home FOLDER  where it keeps its key and what it has printed; .comanda-edge at home where nothing is said
              --patience S   seconds, 1 to 25, in which a printer prints a slip, and for which it waits at the server for work; 20
                             where nothing is said
            """;

    private static final int LONGEST_NAME = 60;

    /** What the server lets anybody wait. */
    private static final int LONGEST_PATIENCE = 25;

    static Wishes of(String[] args) {
        URI server = null;
        String code = null;
        String name = null;
        Path home = Path.of(System.getProperty("user.home"), ".comanda-edge");
        Duration patience = Duration.ofSeconds(20);
        boolean enrolOnly = false;
        boolean help = false;
        Iterator<String> words = List.of(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--server" -> server = server(value(words, word));
                case "--code" -> code = value(words, word);
                case "--name" -> name = value(words, word);
                case "--home" -> home = Path.of(value(words, word));
                case "--patience" -> patience = patience(value(words, word));
                case "--enrol" -> enrolOnly = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("Not understood: " + word);
            }
        }
        return new Wishes(server, code, name, home, patience, enrolOnly, help);
    }

    private static String value(Iterator<String> words, String of) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(of + " needs a value.");
        }
        return words.next();
    }

    private static Duration patience(String text) {
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LONGEST_PATIENCE) {
            throw new IllegalArgumentException("--patience is 1 to " + LONGEST_PATIENCE + " seconds.");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }

    private static URI server(String text) {
        URI server = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (!List.of("http", "https").contains(Objects.requireNonNullElse(server.getScheme(), ""))) {
            throw new IllegalArgumentException("--server is an address such as https://pos.example.com");
        }
        return server;
    }

    String name(String otherwise) {
        String name = Objects.requireNonNullElse(givenName, otherwise);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
