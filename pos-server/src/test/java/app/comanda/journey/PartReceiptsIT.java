package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two guests share a bill, and each gets a receipt that says what they paid for. */
@ResourceLock("harbour")
class PartReceiptsIT {

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Api cashier = harbour.cashier();

    @Test
    void everyPartHasAReceiptOfItsOwnInEveryForm() throws Exception {
        Answer order = cashier.post("/orders", """
                        {"outletId": "%s", "serviceMode": "DINE_IN", "lines": [{"sku": "BURGER"}, {"sku": "COLA"}]}""".formatted(harbour.outlet)).expect(201);
        String path = "/orders/" + order.at("/order/id");
        JsonNode parts = cashier.post(
                        path + "/split", """
                        {"how": "BY_ITEM", "shares": [{"lineId": "%s", "weights": [1, 1]}, {"lineId": "%s", "weights": [0, 1]}]}""".formatted(order.at("/order/lines/0/id"), order.at("/order/lines/1/id")))
                .expect(201)
                .json();
        String first = path + "/parts/" + parts.at("/0/id").asText();
        String second = path + "/parts/" + parts.at("/1/id").asText();

        JsonNode steps = cashier.get(second + "/explanation").expect(200).json();
        assertEquals("part_line", steps.at("/0/key").asText());
        assertEquals(
                parts.at("/1/total").asLong(),
                steps.findParents("figure").stream()
                        .filter(step -> step.path("figure").asText().equals("total"))
                        .findFirst()
                        .orElseThrow()
                        .path("amount")
                        .asLong());
        cashier.get(first + "/receipt").expectProblem(409, "receipt.unpaid");
        cashier.post(
                        path + "/payments",
                        "{\"method\": \"CASH\", \"tip\": 50, \"partId\": \""
                                + parts.at("/0/id").asText() + "\"}")
                .expect(201);
        cashier.get(second + "/receipt").expectProblem(409, "receipt.unpaid");

        String printed =
                as("application/vnd.escpos").get(first + "/receipt").expect(200).text();
        assertTrue(printed.contains("(1/2)") && printed.contains("1/2"), printed);
        String page = as("text/html").get(first + "/receipt").expect(200).text();
        assertTrue(page.contains("* COPY 1 *"), "the second of this part is a copy: " + page);
        assertTrue(
                as("application/pdf").get(first + "/receipt").expect(200).text().startsWith("%PDF-"));
        Answer link = as("application/json").get(first + "/receipt").expect(200);
        assertEquals(parts.at("/0/id").asText(), link.at("/partId"));
        HttpResponse<String> opened = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(link.at("/url"))).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, opened.statusCode());
        assertTrue(opened.body().contains("(1/2)"), opened.body());

        cashier.post(
                        path + "/payments",
                        "{\"method\": \"CASH\", \"partId\": \""
                                + parts.at("/1/id").asText() + "\"}")
                .expect(201);
        Answer other = as("application/json").get(second + "/receipt").expect(200);
        assertEquals(1, other.number("/issue"), "every part has an original");
        assertNotEquals(link.at("/receiptNumber"), other.at("/receiptNumber"));
        Answer mail = cashier.post(second + "/receipts", "{\"email\": \"guest@comanda.test\"}")
                .expect(202);
        assertEquals(parts.at("/1/id").asText(), mail.at("/partId"));
        assertEquals(2, mail.number("/issue"));

        Restaurant.named("castle").cashier().get(first + "/receipt").expectProblem(404, "order.unknown");
        cashier.get(path + "/parts/" + UUID.randomUUID() + "/receipt").expectProblem(404, "part.unknown");
        cashier.get(path + "/parts/" + UUID.randomUUID() + "/explanation").expectProblem(404, "part.unknown");
        cashier.post(second + "/receipts", "{\"email\": \"nobody\"}").expectProblem(422, "email.malformed", "email");
    }

    private Api as(String form) {
        return cashier.header("Accept", form);
    }
}
