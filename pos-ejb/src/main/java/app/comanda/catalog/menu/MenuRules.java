package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for every text and amount on a menu. */
public final class MenuRules {

    /** In minor units; keeps the largest bill far below 2⁵³. */
    public static final long HIGHEST_PRICE = 1_000_000_000_000L;

    private MenuRules() {}

    /** @return it without blanks around */
    public static String name(@Nullable String name, int longest, String field) {
        if (name == null || name.isBlank() || name.length() > longest || hasControls(name)) {
            throw BusinessException.invalid(
                    "menu.name", field, "Give a name of at most " + longest + " characters on one line.");
        }
        return name.strip();
    }

    public static void text(@Nullable String text, int longest, String field) {
        if (text != null && (text.length() > longest || text.indexOf('\0') >= 0)) {
            throw BusinessException.invalid("menu.text", field, "Write at most " + longest + " characters.");
        }
    }

    /** A SKU or a barcode: absent, or 1 to 64 characters without blanks around. */
    public static void code(@Nullable String code, String field) {
        if (code != null
                && (code.isEmpty() || code.length() > 64 || !code.strip().equals(code) || hasControls(code))) {
            throw BusinessException.invalid("menu.code", field, "Give 1 to 64 characters, no blanks around them.");
        }
    }

    public static void price(long amount, String field) {
        if (amount < 0 || amount > HIGHEST_PRICE) {
            throw BusinessException.invalid(
                    "menu.price", field, "Give an amount in minor units, from 0 to " + HIGHEST_PRICE + ".");
        }
    }

    public static void languages(Set<String> tags) {
        for (String tag : tags) {
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException e) {
                throw BusinessException.invalid(
                        "menu.language", "translations", "Give languages as tags like en or pt-BR.");
            }
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
