package app.comanda.catalog.menuimport;

import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The modifiers of an item in one cell.
 *
 * <pre>
 * Size[1-1]: *Small | Large=3.00; Toppings[0-5, 2 free]: Bacon=1.50 | Cheese=1.00 | Truffle=9.00!
 * </pre>
 *
 * Groups are separated by {@code ;}, modifiers by {@code |}. After a group's name stand the least and the most that are
 * chosen, then how many are free if any are. {@code *} before a modifier preselects it, {@code !} after it says that it
 * is not available now, {@code =} gives its price (else it costs nothing). Braces after a modifier hold the one group
 * that it opens: {@code Large=3.00 {Toppings[0-5]: Bacon=2.50}}. A backslash takes the meaning from the next character.
 */
final class ModifierNotation {

    private static final String MEANINGFUL = "\\;|[]{}=*!:";

    private ModifierNotation() {}

    static List<WrittenGroup> parse(String cell, Currency currency) {
        return cell.isBlank() ? List.of() : new ModifierReader(cell, currency).groups();
    }

    static String format(List<WrittenGroup> groups, Currency currency) {
        return groups.stream().map(group -> group(group, currency)).collect(Collectors.joining("; "));
    }

    private static String group(WrittenGroup group, Currency currency) {
        String free = group.free() == 0 ? "" : ", " + group.free() + " free";
        return escape(group.name()) + "[" + group.min() + "-" + group.max() + free + "]: "
                + group.modifiers().stream()
                        .map(modifier -> modifier(modifier, currency))
                        .collect(Collectors.joining(" | "));
    }

    private static String modifier(WrittenModifier modifier, Currency currency) {
        return (modifier.preselected() ? "*" : "")
                + escape(modifier.name())
                + (modifier.price() == 0 ? "" : "=" + WrittenPrice.format(modifier.price(), currency))
                + (modifier.available() ? "" : "!")
                + modifier.nested()
                        .map(group -> " {" + group(group, currency) + "}")
                        .orElse("");
    }

    static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (MEANINGFUL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
