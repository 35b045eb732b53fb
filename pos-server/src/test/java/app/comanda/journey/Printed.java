package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * A receipt that a guest has seen.
 *
 * @param amount what was paid, in cents
 */
record Printed(String order, String number, long total, String payment, String receipt, long amount) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param sale as the till has it; @param paper what its receipt says */
    static Printed of(String sale, String paper) {
        JsonNode sold = parse(sale);
        JsonNode placed = sold.path("placed");
        JsonNode paid = sold.path("paid");
        Printed printed = new Printed(
                placed.path("orderId").asText(),
                placed.path("number").asText(),
                placed.path("total").asLong(),
                paid.path("paymentId").asText(),
                paid.path("receipt").asText(),
                paid.path("amount").asLong());
        String amount = String.format(Locale.ROOT, "$%,d.%02d", printed.amount / 100, printed.amount % 100);
        assertTrue(
                paper.contains(printed.receipt) && paper.contains(amount), () -> printed + " is printed as " + paper);
        return printed;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
