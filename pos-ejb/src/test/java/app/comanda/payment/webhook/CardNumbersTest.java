package app.comanda.payment.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardNumbersTest {

    @Test
    void aCardsNumberGoesHoweverItIsWritten() {
        for (String number : List.of(
                "4242424242424242",
                "4242 4242 4242 4242",
                "4242-4242-4242-4242",
                "378282246310005",
                "6304000000000000000",
                "4242424242424242 12/30",
                "4242 4242 4242 4242 123",
                "0004242424242424242",
                "paid with 4242424242424242, thanks")) {
            String masked = CardNumbers.mask("{\"text\": \"" + number + "\"}");
            assertFalse(masked.replaceAll("[^0-9]", "").matches(".*[0-9]{8}.*"), masked);
        }
    }

    @Test
    void neitherANumberNorAnEscapeNorAFieldsNameHidesIt() {
        assertEquals("{\"a\":\"****************\"}", CardNumbers.mask("{\"a\": 4242424242424242}"));
        assertEquals("{\"a\":\"****************\"}", CardNumbers.mask("{\"a\": \"\\u0034242424242424242\"}"));
        assertEquals("{\"****************\":1}", CardNumbers.mask("{\"4242424242424242\": 1}"));
        assertEquals(
                "{\"a\":[{\"b\":\"****************\"}]}", CardNumbers.mask("{\"a\":[{\"b\":\"4242424242424242\"}]}"));
    }

    @Test
    void theCodeOfACardGoesByItsName() {
        assertEquals(
                "{\"cvc\":\"***\",\"CVV2\":\"***\",\"security_code\":\"***\",\"card\":{\"pin\":\"***\"}}",
                CardNumbers.mask("{\"cvc\":\"123\",\"CVV2\":123,\"security_code\":\"9\",\"card\":{\"pin\":\"0000\"}}"));
    }

    @Test
    void whatIsNoCardStays() {
        String body =
                "{\"order_id\":\"7-1\",\"gross_amount\":\"275000.00\",\"amount\":10000,\"rate\":0.7,\"ok\":true,\"none\":null}";
        assertEquals(body, CardNumbers.mask(body));
        assertEquals("{\"a\":\"1111111111111\"}", CardNumbers.mask("{\"a\":\"1111111111111\"}"));
    }

    @Test
    void whatCannotBeReadIsNotKept() {
        assertEquals("(no JSON: 16 characters)", CardNumbers.mask("4242424242424242x".substring(1)));
        assertEquals("(no JSON: 18 characters)", CardNumbers.mask("a=4242424242424242"));
    }

    @Test
    void whatIsKeptFitsItsPlace() {
        assertEquals(
                CardNumbers.LONGEST,
                CardNumbers.mask("{\"a\":\"" + "x".repeat(100_000) + "\"}").length());
        assertTrue(CardNumbers.mask("{\"a\":\"é\\u0000\\ud800\"}").chars().allMatch(c -> c >= 32 && c < 127));
    }
}
