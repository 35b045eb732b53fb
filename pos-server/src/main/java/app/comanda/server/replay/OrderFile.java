package app.comanda.server.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of orders: tab-separated, one row a line, UTF-8.
 *
 * @param fingerprint of its bytes, 12 hexadecimal digits
 * @param orders their lines by number, in the order of the file
 */
record OrderFile(String fingerprint, Map<Long, List<PastLine>> orders) {

    static final List<String> COLUMNS =
            List.of("order_id", "quantity", "item_name", "choice_description", "item_price");

    /** The API takes no more. */
    private static final int MOST_LINES = 500;

    private static final int FINGERPRINT_DIGITS = 12;

    /** @throws RefusedFile naming every malformed row */
    static OrderFile read(Path file) throws IOException, RefusedFile {
        return parse(Files.readAllBytes(file));
    }

    static OrderFile parse(byte[] bytes) throws RefusedFile {
        List<String> rows = rows(bytes);
        List<String> problems = new ArrayList<>();
        if (rows.isEmpty() || !rows.get(0).equals(String.join("\t", COLUMNS))) {
            problems.add("row 1: the columns must be " + String.join(", ", COLUMNS) + ", separated by tabs");
            throw new RefusedFile(problems);
        }
        Map<Long, List<PastLine>> orders = new LinkedHashMap<>();
        for (int i = 1; i < rows.size(); i++) {
            try {
                PastLine line = RowReader.read(i + 1, rows.get(i));
                List<PastLine> lines = orders.computeIfAbsent(line.order(), order -> new ArrayList<>());
                lines.add(line);
                if (lines.size() == MOST_LINES + 1) {
                    problems.add("row %d: order %d has more than %d lines".formatted(i + 1, line.order(), MOST_LINES));
                }
            } catch (MalformedRow e) {
                problems.add("row %d: %s".formatted(i + 1, e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedFile(problems);
        }
        return new OrderFile(fingerprint(bytes), orders);
    }

    int lineCount() {
        return orders.values().stream().mapToInt(List::size).sum();
    }

    /** Cents. */
    long total() {
        return orders.values().stream()
                .flatMap(List::stream)
                .mapToLong(PastLine::price)
                .sum();
    }

    /** Whole text lines; an empty one at the end is none. */
    private static List<String> rows(byte[] bytes) throws RefusedFile {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.lines().toList();
        } catch (CharacterCodingException e) {
            throw new RefusedFile(List.of("row 1: the file is not UTF-8"));
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
