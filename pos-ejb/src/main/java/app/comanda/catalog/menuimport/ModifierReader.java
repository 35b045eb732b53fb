package app.comanda.catalog.menuimport;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one cell in {@link ModifierNotation}, from left to right. */
final class ModifierReader {

    private static final Pattern BOUNDS =
            Pattern.compile("\\s*(\\d{1,3})\\s*-\\s*(\\d{1,3})\\s*(?:,\\s*(\\d{1,3})\\s+free\\s*)?");

    private final String text;
    private final Currency currency;
    private int at;

    ModifierReader(String text, Currency currency) {
        this.text = text;
        this.currency = currency;
    }

    List<WrittenGroup> groups() {
        List<WrittenGroup> groups = new ArrayList<>();
        do {
            groups.add(group(true));
        } while (accept(';') && !rest().isBlank());
        if (at < text.length()) {
            throw new Miswritten("Did not expect \"" + text.charAt(at) + "\" at character " + (at + 1) + ".");
        }
        return groups;
    }

    private WrittenGroup group(boolean mayNest) {
        String name = name();
        expect('[', "the least and the most to choose, like Size[1-1]: Small | Large");
        Matcher bounds = BOUNDS.matcher(until(']'));
        if (!bounds.matches()) {
            throw new Miswritten("After " + name + " write how many are chosen, like [0-3] or [0-3, 1 free].");
        }
        expect(']', "the end of the bounds of " + name);
        expect(':', "the modifiers of " + name);
        List<WrittenModifier> modifiers = new ArrayList<>();
        do {
            modifiers.add(modifier(mayNest));
        } while (accept('|'));
        return new WrittenGroup(
                name,
                Integer.parseInt(bounds.group(1)),
                Integer.parseInt(bounds.group(2)),
                bounds.group(3) == null ? 0 : Integer.parseInt(bounds.group(3)),
                modifiers);
    }

    private WrittenModifier modifier(boolean mayNest) {
        boolean preselected = accept('*');
        String name = name();
        long price =
                accept('=') ? WrittenPrice.parse(until('!', '{', '}', '|', ';').strip(), currency) : 0;
        boolean available = !accept('!');
        Optional<WrittenGroup> nested = Optional.empty();
        if (accept('{')) {
            if (!mayNest) {
                throw new Miswritten("Groups nest one level deep; " + name + " opens another.");
            }
            nested = Optional.of(group(false));
            expect('}', "the end of what " + name + " opens");
        }
        return new WrittenModifier(name, price, preselected, available, nested);
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && "[]{}|;=!".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            name.append(text.charAt(at++));
        }
        String stripped = name.toString().strip();
        if (stripped.isEmpty()) {
            throw new Miswritten("A name is missing at character " + (at + 1) + ".");
        }
        return stripped;
    }

    private String until(char... ends) {
        int from = at;
        while (at < text.length() && new String(ends).indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean accept(char wanted) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted, String what) {
        if (!accept(wanted)) {
            throw new Miswritten("Expected \"" + wanted + "\" at character " + (at + 1) + ": " + what + ".");
        }
    }

    private String rest() {
        return text.substring(at);
    }
}
