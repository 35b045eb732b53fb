package app.comanda.catalog.menuimport;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A menu file as cells: decoded, split, its headers known. One that begins with a brace is {@link MenuJson}. */
record MenuTable(List<Line> lines) {

    static final int MOST_ROWS = 20_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setRecordSeparator("\r\n")
            .get();

    /**
     * @param row as a spreadsheet counts; of a JSON file, which item of the file
     * @param cells blanks around them removed; a column that the file lacks is missing
     */
    record Line(int row, Map<MenuColumn, String> cells) {}

    /** @throws ImportRefused when it is not a table of known columns */
    static MenuTable read(byte[] file) {
        String text = decode(file);
        return new MenuTable(withinBounds(MenuJson.isOne(text) ? MenuJson.read(text) : rows(text)));
    }

    private static List<Line> rows(String text) {
        List<CSVRecord> records = split(text);
        if (records.isEmpty() || isBlank(records.get(0))) {
            throw new ImportRefused(
                    1, "", "The file is empty. Its first row names the columns: name, category, price…");
        }
        List<MenuColumn> columns = columns(records.get(0));
        List<Line> lines = new ArrayList<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            if (!isBlank(record)) {
                lines.add(line(record, columns));
            }
        }
        return lines;
    }

    private static List<Line> withinBounds(List<Line> lines) {
        if (lines.size() > MOST_ROWS) {
            throw new ImportRefused(
                    lines.get(MOST_ROWS).row(), "", "The file has " + lines.size() + " items; 20,000 are the most.");
        }
        return lines;
    }

    private static String decode(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        String read = text.flip().toString();
        int row = 1 + (int) read.chars().filter(c -> c == '\n').count();
        if (result.isError()) {
            throw new ImportRefused(
                    row, "", "The file is not in UTF-8: byte " + (bytes.position() + 1) + " is not. Save it as UTF-8.");
        }
        if (read.indexOf('\0') >= 0) {
            throw new ImportRefused(1, "", "The file is not in UTF-8 text. Save it as CSV in UTF-8.");
        }
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }

    private static List<CSVRecord> split(String text) {
        List<CSVRecord> records = new ArrayList<>();
        try (var parser = FORMAT.parse(new StringReader(text))) {
            parser.forEach(records::add);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new ImportRefused(
                    records.size() + 1, "", "A quotation mark opens or ends in the wrong place in this row.");
        }
        return records;
    }

    private static List<MenuColumn> columns(CSVRecord header) {
        if (header.size() == 1 && header.get(0).contains(";")) {
            throw new ImportRefused(1, "", "Separate the columns by commas, not by semicolons.");
        }
        List<ImportError> errors = new ArrayList<>();
        List<MenuColumn> columns = new ArrayList<>();
        for (String name : header) {
            MenuColumn column = MenuColumn.of(name).orElse(null);
            if (column == null) {
                errors.add(new ImportError(1, name, "There is no such column."));
            } else if (columns.contains(column)) {
                errors.add(new ImportError(1, name, "This column is there twice."));
            } else {
                columns.add(column);
            }
        }
        for (MenuColumn required : List.of(MenuColumn.NAME, MenuColumn.CATEGORY, MenuColumn.PRICE)) {
            if (!columns.contains(required)) {
                errors.add(new ImportError(1, required.header(), "This column is missing."));
            }
        }
        if (!errors.isEmpty()) {
            throw new ImportRefused(errors);
        }
        return columns;
    }

    private static Line line(CSVRecord record, List<MenuColumn> columns) {
        int row = (int) record.getRecordNumber();
        for (int i = columns.size(); i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                throw new ImportRefused(row, "", "This row has more cells than there are columns.");
            }
        }
        Map<MenuColumn, String> cells = new EnumMap<>(MenuColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < record.size() ? plain(record.get(i)) : "");
        }
        return new Line(row, cells);
    }

    /** Takes away the apostrophe by which an export keeps a spreadsheet from computing a cell. */
    private static String plain(String cell) {
        String stripped = cell.strip();
        return stripped.length() > 1 && stripped.charAt(0) == '\'' && "=+-@".indexOf(stripped.charAt(1)) >= 0
                ? stripped.substring(1)
                : stripped;
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }
}
