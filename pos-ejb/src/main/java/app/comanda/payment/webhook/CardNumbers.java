package app.comanda.payment.webhook;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a vendor's call what must not be kept of a card. No vendor sends it; should one, it is gone before anything
 * is stored. What only looks like a card's number goes too, which harms nobody: the text is for people.
 */
final class CardNumbers {

    /** Characters kept of a call. */
    static final int LONGEST = 65_536;

    static final String GONE = "***";

    private static final int FEWEST_DIGITS = 13;
    private static final int MOST_DIGITS = 19;

    /** Digits, each perhaps after one space or dash. */
    private static final Pattern RUN = Pattern.compile("[0-9](?:[ -]?[0-9]){12,}");

    private static final Set<String> SECRET_NAMES = Set.of("pan", "pin", "csc", "cid", "track1", "track2");
    private static final List<String> SECRET_PARTS =
            List.of("cvc", "cvv", "securitycode", "trackdata", "cardnumber", "verificationvalue");

    private static final ObjectReader EXACT =
            Json.mapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Nothing that a database could not keep, such as half of a pair of surrogates. */
    private static final ObjectWriter ASCII = Json.mapper().writer().with(JsonGenerator.Feature.ESCAPE_NON_ASCII);

    private CardNumbers() {}

    /** @param body JSON, in which no escape can hide a digit; of anything else only the size is told */
    static String mask(String body) {
        try {
            String masked = ASCII.writeValueAsString(masked(EXACT.readTree(body)));
            return masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked;
        } catch (JsonProcessingException e) {
            return "(no JSON: " + body.length() + " characters)";
        }
    }

    private static JsonNode masked(JsonNode node) {
        if (node.isObject()) {
            ObjectNode clean = Json.mapper().createObjectNode();
            node.properties()
                    .forEach(field -> clean.set(
                            maskedText(field.getKey()),
                            isSecret(field.getKey()) ? TextNode.valueOf(GONE) : masked(field.getValue())));
            return clean;
        }
        if (node.isArray()) {
            ArrayNode clean = Json.mapper().createArrayNode();
            node.forEach(element -> clean.add(masked(element)));
            return clean;
        }
        String text = node.asText();
        String clean = maskedText(text);
        return clean.equals(text) ? node : TextNode.valueOf(clean);
    }

    private static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return SECRET_NAMES.contains(plain) || SECRET_PARTS.stream().anyMatch(plain::contains);
    }

    static String maskedText(String text) {
        return RUN.matcher(text).replaceAll(run -> masked(run));
    }

    /** Every digit that is part of anything like a card's number, wherever in the run that begins and ends. */
    private static String masked(MatchResult run) {
        StringBuilder text = new StringBuilder(run.group());
        int[] places = text.chars().filter(Character::isDigit).toArray();
        BitSet gone = new BitSet();
        for (int from = 0; from < places.length; from++) {
            for (int to = from + FEWEST_DIGITS; to <= Math.min(places.length, from + MOST_DIGITS); to++) {
                if (places[from] != '0' && isCard(places, from, to)) {
                    gone.set(from, to);
                }
            }
        }
        int digit = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i)) && gone.get(digit++)) {
                text.setCharAt(i, '*');
            }
        }
        return text.toString();
    }

    /** By the check digit of Luhn, which all cards have. */
    private static boolean isCard(int[] digits, int from, int to) {
        int sum = 0;
        for (int i = to - 1; i >= from; i--) {
            int value = digits[i] - '0';
            boolean second = (to - i) % 2 == 0;
            int weighed = second ? value * 2 : value;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
