package app.comanda.server.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one row strictly: what is only nearly right may be a wrong price. */
final class RowReader {

    private static final Pattern PRICE = Pattern.compile("\\$(\\d{1,7})\\.(\\d{2}) ?");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final int MOST_OF_ONE = 10_000;
    private static final int LONGEST_NAME = 180;
    private static final int LONGEST_CHOICE = 100;
    /** Of one modifier; the API takes no more. */
    private static final int MOST_CHOICES = 100;

    private RowReader() {}

    static PastLine read(int row, String text) throws MalformedRow {
        String[] cells = text.split("\t", -1);
        if (cells.length != OrderFile.COLUMNS.size()) {
            throw new MalformedRow("%d cells instead of %d".formatted(cells.length, OrderFile.COLUMNS.size()));
        }
        return new PastLine(
                row,
                number(cells[0], "order_id"),
                quantity(cells[1]),
                name(cells[2], LONGEST_NAME, "item_name"),
                choices(cells[3]),
                price(cells[4]));
    }

    private static long number(String cell, String column) throws MalformedRow {
        if (!NUMBER.matcher(cell).matches()) {
            throw new MalformedRow("%s \"%s\" is no whole number above 0".formatted(column, cell));
        }
        return Long.parseLong(cell);
    }

    private static int quantity(String cell) throws MalformedRow {
        long quantity = number(cell, "quantity");
        if (quantity > MOST_OF_ONE) {
            throw new MalformedRow("quantity %d is above %d".formatted(quantity, MOST_OF_ONE));
        }
        return (int) quantity;
    }

    private static String name(String cell, int longest, String column) throws MalformedRow {
        if (cell.isBlank() || cell.length() > longest || !cell.strip().equals(cell)) {
            throw new MalformedRow(
                    "%s \"%s\" is not 1 to %d characters without blanks around".formatted(column, cell, longest));
        }
        if (cell.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedRow(column + " has a control character");
        }
        return cell;
    }

    private static long price(String cell) throws MalformedRow {
        Matcher price = PRICE.matcher(cell);
        if (!price.matches()) {
            throw new MalformedRow("item_price \"%s\" is not written as $12.50".formatted(cell));
        }
        return Long.parseLong(price.group(1)) * 100 + Long.parseLong(price.group(2));
    }

    /** {@code NULL}, or names in brackets, which may hold further brackets: how they were grouped is not kept. */
    private static List<String> choices(String cell) throws MalformedRow {
        if (cell.equals("NULL")) {
            return List.of();
        }
        requireBalanced(cell);
        List<String> choices = new ArrayList<>();
        for (String choice : cell.replace('[', ',').replace(']', ',').split(",")) {
            if (!choice.isBlank()) {
                choices.add(name(choice.strip(), LONGEST_CHOICE, "choice_description"));
            }
        }
        if (choices.size() > MOST_CHOICES) {
            throw new MalformedRow("choice_description has more than %d choices".formatted(MOST_CHOICES));
        }
        return choices;
    }

    private static void requireBalanced(String cell) throws MalformedRow {
        int depth = 0;
        for (int i = 0; i < cell.length(); i++) {
            depth += cell.charAt(i) == '[' ? 1 : cell.charAt(i) == ']' ? -1 : 0;
            if (depth < 0 || depth == 0 && i < cell.length() - 1) {
                depth = -1;
                break;
            }
        }
        if (depth != 0 || cell.isEmpty()) {
            throw new MalformedRow(
                    "choice_description \"%s\" is neither NULL nor one list in brackets".formatted(cell));
        }
    }
}
