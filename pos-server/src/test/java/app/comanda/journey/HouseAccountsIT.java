package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A firm's people sign for their lunch, and the firm pays at the end of the month. */
@ResourceLock("harbour")
class HouseAccountsIT {

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Api cashier = harbour.cashier();
    private final Api manager = harbour.manager();

    @Test
    void aBillIsSignedForAndPaidLater() {
        Answer account = open(100_000, "\"Ana Lim\"");
        Answer order = harbour.order("BURGER");
        long total = order.number("/order/total");
        Answer paid = pay(order, signed(account, "Ana Lim", "")).expect(201);
        assertEquals("HOUSE_ACCOUNT", paid.at("/method"));
        assertEquals("PAID", now(order).at("/settlement"));
        String receipt = cashier.header("Accept", "text/html")
                .get(path(order) + "/receipt")
                .expect(200)
                .text();
        assertTrue(receipt.contains("House account"), receipt);

        JsonNode story = story(account);
        assertEquals(total, story.at("/houseAccount/owed").asLong());
        assertEquals(100_000 - total, story.at("/houseAccount/left").asLong());
        assertEquals("Ana Lim", story.at("/entries/0/signedBy").asText());
        assertEquals(order.at("/order/id"), story.at("/entries/0/orderId").asText());

        manager.post(path(account, "receive"), "{\"amount\": " + total + ", \"reason\": \"Transfer 4711\"}")
                .expect(200);
        assertEquals(0, story(account).at("/houseAccount/owed").asLong());
        manager.post(path(order) + "/refunds", "{\"reason\": \"Billed twice\"}").expect(201);
        JsonNode after = story(account);
        assertEquals(-total, after.at("/houseAccount/owed").asLong());
        assertEquals("GIVEN_BACK", after.at("/entries/0/kind").asText());
        assertEquals(
                0,
                Database.number(
                        "SELECT count(*) FROM comanda.house_account a WHERE a.owed <>"
                                + " (SELECT coalesce(sum(e.amount), 0) FROM comanda.house_account_entry e WHERE e.account_id = a.id)"));
    }

    @Test
    void theStatementTellsWhatWasOwedBeforeAndAfter() {
        Answer account = open(100_000, "");
        manager.post(path(account, "adjust"), "{\"amount\": 700, \"reason\": \"Carried over\"}")
                .expect(200);
        manager.post(path(account, "receive"), "{\"amount\": 200, \"reason\": \"Cheque\"}")
                .expect(200);
        Database.change(
                "UPDATE comanda.house_account_entry SET made_at = TIMESTAMPTZ '2026-01-31 22:00:00-05' WHERE amount = 700 AND account_id = '"
                        + account.at("/id") + "'",
                "UPDATE comanda.house_account_entry SET made_at = TIMESTAMPTZ '2026-02-01 00:30:00-05' WHERE amount = -200 AND account_id = '"
                        + account.at("/id") + "'");
        Answer january = statement(account, "2026-01-01", "2026-01-31").expect(200);
        assertEquals(0, january.number("/opening"));
        assertEquals(1, january.json().path("entries").size());
        assertEquals(700, january.number("/closing"));
        Answer february = statement(account, "2026-02-01", "2026-02-28").expect(200);
        assertEquals(700, february.number("/opening"));
        assertEquals("Cheque", february.at("/entries/0/reason"));
        assertEquals(500, february.number("/closing"));
        statement(account, "2026-02-01", "2026-01-31").expectProblem(422, "statement.period", "to");
        statement(account, "2026-02-01", "2027-02-28").expectProblem(422, "statement.period", "to");
        statement(account, "yesterday", "2027-02-28").expectProblem(422, "date.malformed", "from");
        manager.get(path(account, "statement")).expectProblem(422, "json.missing", "outlet");
    }

    private Answer statement(Answer account, String from, String to) {
        return manager.get(path(account, "statement") + "?outlet=" + harbour.outlet + "&from=" + from + "&to=" + to);
    }

    @Test
    void nobodySignsBeyondTheLimitHoweverManyTry() {
        Answer account = open(1_000, "");
        List<Answer> orders =
                IntStream.range(0, 6).mapToObj(i -> harbour.order("BURGER")).toList();
        List<CompletableFuture<Answer>> calls = orders.stream()
                .map(order -> CompletableFuture.supplyAsync(
                        () -> pay(order, signed(account, "Anybody", ", \"amount\": 600"))))
                .toList();
        List<Answer> answers = calls.stream().map(CompletableFuture::join).toList();
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count(), answers::toString);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> {
            answer.expectProblem(422, "houseaccount.limit", "amount");
            assertTrue(answer.at("/detail").contains("4.00 USD"), answer::toString);
        });
        assertEquals(600, story(account).at("/houseAccount/owed").asLong());
    }

    @Test
    void whoMayNotSignIsRefusedByTheField() {
        Answer account = open(100_000, "\"Ana Lim\"");
        Answer order = harbour.order("COLA");
        String id = account.at("/id");
        pay(order, "{\"method\": \"HOUSE_ACCOUNT\"}").expectProblem(422, "json.missing", "account");
        pay(order, "{\"method\": \"HOUSE_ACCOUNT\", \"account\": \"" + id + "\"}")
                .expectProblem(422, "json.missing", "name");
        pay(order, "{\"method\": \"HOUSE_ACCOUNT\", \"account\": \"nothing\", \"name\": \"Ana Lim\"}")
                .expectProblem(422, "json.wrong-value", "account");
        pay(order, "{\"method\": \"HOUSE_ACCOUNT\", \"account\": \"" + UUID.randomUUID() + "\", \"name\": \"Ana Lim\"}")
                .expectProblem(422, "houseaccount.unknown", "account");
        pay(order, signed(account, "Mallory", "")).expectProblem(422, "houseaccount.signer", "name");
        pay(order, signed(account, " ", "")).expectProblem(422, "houseaccount.signer", "name");
        Restaurant castle = Restaurant.named("castle");
        castle.cashier()
                .post("/orders/" + castle.order("COLA").at("/order/id") + "/payments", signed(account, "Ana Lim", ""))
                .expectProblem(422, "houseaccount.unknown", "account");
        manager.post(path(account, "block"), "{\"reason\": \"Overdue\"}").expect(200);
        pay(order, signed(account, "Ana Lim", "")).expectProblem(422, "houseaccount.blocked", "account");
        manager.post(path(account, "unblock"), "{\"reason\": \"Paid\"}").expect(200);
        Database.change("UPDATE comanda.house_account SET currency = 'IDR' WHERE id = '" + id + "'");
        pay(order, signed(account, "Ana Lim", "")).expectProblem(422, "houseaccount.currency", "account");
        assertEquals("UNPAID", now(order).at("/settlement"));
        assertEquals(0, story(account).at("/entries").size());
    }

    @Test
    void anAccountIsKeptByThoseInCharge() {
        Answer account = open(1_000, "");
        String at = "/house-accounts/" + account.at("/id");
        String name = account.at("/name");
        String change = "{\"name\": \"%s\", \"creditLimit\": %s, \"signers\": [\"Budi\"], \"version\": %s}";
        assertEquals(
                2_000,
                manager.put(at, change.formatted(name, 2_000, account.at("/version")))
                        .expect(200)
                        .number("/creditLimit"));
        manager.put(at, change.formatted(name, 3_000, account.at("/version"))).expectProblem(409, "changed.meanwhile");
        manager.put(at, change.formatted(name, -1, account.at("/version")))
                .expectProblem(422, "houseaccount.credit", "creditLimit");
        manager.put(at, "{\"name\": \"" + name + "\", \"creditLimit\": 1}")
                .expectProblem(422, "version.missing", "version");
        manager.post("/house-accounts", newAccount(harbour, name.toUpperCase(java.util.Locale.ROOT), 5, ""))
                .expectProblem(409, "houseaccount.exists", "name");
        manager.post("/house-accounts", newAccount(harbour, " ", 5, ""))
                .expectProblem(422, "houseaccount.name", "name");
        manager.post("/house-accounts", newAccount(Restaurant.named("castle"), "Foreign", 5, ""))
                .expectProblem(404, "outlet.unknown");
        manager.post(path(account, "receive"), "{\"amount\": 0, \"reason\": \"x\"}")
                .expectProblem(422, "houseaccount.amount", "amount");
        manager.post(path(account, "adjust"), "{\"amount\": 150, \"reason\": \"Broken glass\"}")
                .expect(200);
        assertEquals("Broken glass", story(account).at("/entries/0/reason").asText());
        cashier.post(path(account, "receive"), "{\"amount\": 5, \"reason\": \"x\"}")
                .expect(403);
        cashier.get(at).expect(403);
        assertTrue(cashier.get("/house-accounts").expect(200).text().contains(account.at("/id")));
        Restaurant.named("castle").manager().get(at).expectProblem(404, "houseaccount.unknown");
    }

    private Answer open(long limit, String signers) {
        return manager.post("/house-accounts", newAccount(harbour, "Firm " + UUID.randomUUID(), limit, signers))
                .expect(201);
    }

    private static String newAccount(Restaurant where, String name, long limit, String signers) {
        return "{\"outletId\": \"%s\", \"name\": \"%s\", \"creditLimit\": %d, \"signers\": [%s]}"
                .formatted(where.outlet, name, limit, signers);
    }

    private static String signed(Answer account, String name, String more) {
        return "{\"method\": \"HOUSE_ACCOUNT\", \"account\": \"%s\", \"name\": \"%s\"%s}"
                .formatted(account.at("/id"), name, more);
    }

    private Answer pay(Answer order, String body) {
        return cashier.post(path(order) + "/payments", body);
    }

    private Answer now(Answer order) {
        return cashier.get(path(order)).expect(200);
    }

    private JsonNode story(Answer account) {
        return manager.get("/house-accounts/" + account.at("/id")).expect(200).json();
    }

    private static String path(Answer account, String act) {
        return "/house-accounts/" + account.at("/id") + "/" + act;
    }

    private static String path(Answer order) {
        return "/orders/" + order.at("/order/id");
    }
}
