package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A random evening at two tills: what the report says is what was answered, and what the Z reports say. */
@ResourceLock("bistro")
class EveningIT {

    private static final long PLAYED_MILLIS = 60_000;
    private static final int MOST_ORDERS = 500;
    private static final String[] SKUS = {"BURGER", "COLA", "CAKE"};

    private final Restaurant bistro = Restaurant.named("bistro");
    private final long seed = Long.getLong("evening.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Long> played = new TreeMap<>();

    @Test
    void theReportIsWhatWasAnsweredAndWhatTheZReportsSay() throws IOException {
        System.out.println("EveningIT plays the evening of -Devening.seed=" + seed);
        everythingIsTaxed();
        List<Counter> tills = List.of(Counter.in(bistro, "bar"), Counter.in(bistro, "terrace"));
        List<String> shifts =
                tills.stream().map(till -> till.open(random.nextInt(20_000))).toList();
        long end = System.currentTimeMillis() + PLAYED_MILLIS;
        for (int order = 0; order < MOST_ORDERS && System.currentTimeMillis() < end; order++) {
            play(tills.get(random.nextInt(tills.size())));
            if (random.nextInt(20) == 0) {
                bistro.manager().get("/reports/evening").expect(200);
            }
        }
        tills.get(0)
                .manager()
                .post(
                        "/shifts/" + shifts.get(0) + "/movements",
                        "{\"kind\": \"NO_SALE\", \"amount\": 0, \"reasonId\": \"" + reason("NO_SALE") + "\"}")
                .expect(201);
        List<Answer> zs = List.of(
                tills.get(0).closeRight(shifts.get(0)).expect(200),
                tills.get(1).closeRight(shifts.get(1)).expect(200));
        String question = "?outlet=" + bistro.outlet + "&date=" + zs.get(0).at("/heading/businessDate");
        Answer report = bistro.manager().get("/reports/evening" + question).expect(200);

        Database.change("DELETE FROM comanda.sales_tally WHERE tenant_id = '" + bistro.tenant + "'");
        assertEquals(
                bistro.manager().get("/reports/evening" + question).json(),
                report.json(),
                () -> "with the sums that were kept as without, " + this);
        agreesWithTheAnswers(report);
        agreesWithTheZReports(report, zs);
        agreesWithItself(report);
        assertEquals(1, exceptions(report, "NO_SALE", "count"), this::toString);
        Answer csv = bistro.owner().get("/reports/evening.csv" + question).expect(200);
        assertTrue(csv.text().contains("\r\ntenders,CASH,"), csv::toString);
        seenInTheBackOffice();
    }

    private void everythingIsTaxed() {
        Api owner = bistro.owner();
        List<String> taxes = Stream.of(
                        "{\"name\": \"Meals\", \"percent\": \"8.875\"}", "{\"name\": \"City\", \"percent\": \"1.25\"}")
                .map(tax -> owner.post("/menu/taxes", tax).expect(201).at("/id"))
                .toList();
        for (JsonNode item :
                owner.get("/menu/items?limit=100").expect(200).json().path("items")) {
            ObjectNode taxed = item.deepCopy();
            ArrayNode ids = taxed.putArray("taxIds");
            taxes.forEach(ids::add);
            owner.put("/menu/items/" + item.path("id").asText(), taxed.toString())
                    .expect(200);
        }
        Wait.until(Duration.ofSeconds(5), () -> {
            JsonNode sold = bistro.menu().at("/categories/0/items/0");
            assertEquals(2, sold.path("taxIds").size(), "the new taxes fall on meals: " + sold);
            return sold;
        });
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefused() {
        Api manager = bistro.manager();
        manager.get("/reports/evening?date=2026-11-20&from=2026-11-21").expectProblem(422, "report.period", "from");
        manager.get("/reports/evening?date=2026-11-20&from=2026-10-20").expectProblem(422, "report.days", "from");
        manager.get("/reports/evening?date=2026-11-20&from=2026-10-21").expect(200);
        manager.get("/reports/evening?outlet=" + Restaurant.named("castle").outlet)
                .expectProblem(404, "outlet.unknown");
        bistro.cashier().get("/reports/evening").expect(403);
        bistro.cashier().get("/reports/evening.csv").expect(403);
    }

    /** An order: some lines, sometimes something taken off it, paid in one or more steps, sometimes given back in part. */
    private void play(Counter till) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            lines.append(i == 0 ? "" : ", ")
                    .append("{\"sku\": \"" + SKUS[random.nextInt(SKUS.length)] + "\", \"quantity\": \""
                            + (1 + random.nextInt(3)) + "\"}");
        }
        String id = till.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"" + bistro.outlet + "\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [" + lines
                                + "]}")
                .expect(201)
                .at("/order/id");
        String order = "/orders/" + id;
        String line = order + "/lines/" + till.cashier().get(order).at("/lines/0/id");
        switch (random.nextInt(7)) {
            case 0 -> take(till, line + "/void", "{\"reasonId\": \"" + reason("VOID") + "\"}");
            case 1 -> take(till, line + "/comp", "{\"reasonId\": \"" + reason("COMP") + "\"}");
            case 2 ->
                take(
                        till,
                        order + "/discounts",
                        "{\"percent\": \"" + (1 + random.nextInt(40)) + ".5\", \"reasonId\": \"" + reason("DISCOUNT")
                                + "\"}");
            case 3 -> {
                if (random.nextBoolean()) {
                    till.manager()
                            .post(order + "/cancellation", "{\"reason\": \"Guest left\"}")
                            .expect(200);
                    return;
                }
            }
            default -> {}
        }
        pay(till, order);
        Answer now = till.cashier().get(order).expect(200);
        if (now.number("/paid") > 0 && random.nextInt(6) == 0) {
            Answer refund = till.manager()
                    .post(
                            order + "/refunds",
                            "{\"amount\": " + (1 + random.nextInt((int) now.number("/paid") / 2 + 1))
                                    + ", \"reason\": \"Was cold\"}");
            if (refund.status() == 201) {
                add("refunded", till.cashier().get(order).number("/refunded"));
            }
        }
        now = till.cashier().get(order).expect(200);
        add("orders", 1);
        add("gross", now.number("/subtotal"));
        add("discount", now.number("/discount"));
        add("charges", now.number("/charges"));
        add("tax", now.number("/tax"));
        add("tip", now.number("/tip"));
        add("total", now.number("/total"));
        add("cashRounding", now.number("/cashRounding"));
        add("paid", now.number("/paid"));
    }

    private static void take(Counter till, String path, String body) {
        till.manager().post(path, body).expect(200);
    }

    private void pay(Counter till, String order) {
        Answer now = till.cashier().get(order).expect(200);
        long total = now.number("/total");
        if (total == 0) {
            return;
        }
        if (random.nextInt(5) == 0) {
            JsonNode parts = till.cashier()
                    .post(order + "/split", "{\"how\": \"EQUAL\", \"parts\": " + (2 + random.nextInt(3)) + "}")
                    .expect(201)
                    .json();
            for (JsonNode part : parts) {
                till.cashier()
                        .post(
                                order + "/payments",
                                "{\"method\": \"CASH\"" + tip() + ", \"partId\": \""
                                        + part.path("id").asText() + "\"}")
                        .expect(201);
            }
            return;
        }
        if (total > 200 && random.nextInt(4) == 0) {
            long some = 5 * (1 + random.nextInt((int) total / 10));
            till.cashier()
                    .post(order + "/payments", "{\"method\": \"CASH\", \"amount\": " + some + "}")
                    .expect(201);
        }
        till.cashier()
                .post(order + "/payments", "{\"method\": \"CASH\"" + tip() + "}")
                .expect(201);
    }

    private String tip() {
        return random.nextInt(3) == 0 ? ", \"tip\": " + (1 + random.nextInt(500)) : "";
    }

    private void agreesWithTheAnswers(Answer report) {
        for (String figure : List.of("orders", "gross", "discount", "charges", "tax", "tip", "total", "cashRounding")) {
            assertEquals(played.getOrDefault(figure, 0L), report.number("/sum/" + figure), figure + " of " + this);
        }
        assertEquals(0, report.number("/openAmount"), this::toString);
        assertEquals(played.get("paid"), sum(report, "tenders", "amount"), this::toString);
        assertEquals(played.getOrDefault("refunded", 0L), sum(report, "tenders", "refunded"), this::toString);
        assertEquals(played.getOrDefault("refunded", 0L), exceptions(report, "REFUND", "amount"), this::toString);
        assertEquals(played.getOrDefault("tip", 0L), sum(report, "tenders", "tips"), this::toString);
    }

    private void agreesWithTheZReports(Answer report, List<Answer> zs) {
        for (String figure : List.of("orders", "gross", "discount", "charges", "tax", "tip", "total", "cashRounding")) {
            assertEquals(Counter.sum(zs, "sold", figure), report.number("/sum/" + figure), figure + " of " + this);
        }
        assertEquals(Counter.sum(zs, "tenders", "amount"), sum(report, "tenders", "amount"), this::toString);
        for (String figure : List.of("taxable", "amount")) {
            assertEquals(by("name", figure, zs, "taxes"), by("name", figure, List.of(report), "taxes"), this::toString);
        }
        Map<String, Long> cuts = by("kind", "amount", List.of(report), "exceptions");
        by("kind", "amount", zs, "cuts")
                .forEach((kind, amount) -> assertEquals(amount, cuts.get(kind), kind + " of " + this));
    }

    private void agreesWithItself(Answer report) {
        for (String list : List.of("items", "categories")) {
            assertEquals(report.number("/sum/gross"), lines(report, list, "gross"), this::toString);
            assertEquals(report.number("/sum/discount"), lines(report, list, "discount"), this::toString);
        }
        assertEquals(report.number("/sum/tax"), lines(report, "items", "tax"), this::toString);
        assertEquals(report.number("/sum/tax"), sum(report, "taxes", "amount"), this::toString);
        assertEquals(report.number("/sum/total"), sum(report, "staff", "total"), this::toString);
    }

    private void seenInTheBackOffice() throws IOException {
        try (Browser browser = new Browser()) {
            Page page = browser.signedIn("bistro.manager");
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                page.navigate(Product.url() + "/reporting/evening");
                page.waitForSelector("#export\\:pdf");
                assertEquals(
                        true,
                        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"),
                        "nothing stands out of the page");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", "evening-" + width + ".png")));
            }
            for (Map.Entry<String, String> file :
                    Map.of("csv", "\uFEFFSection", "xlsx", "PK", "pdf", "%PDF-").entrySet()) {
                Download download = page.waitForDownload(() -> page.click("#export\\:" + file.getKey()));
                Path saved = Path.of("target", "pictures", "evening." + file.getKey());
                download.saveAs(saved);
                String text = new String(Files.readAllBytes(saved), StandardCharsets.UTF_8);
                assertTrue(text.startsWith(file.getValue()), file::getKey);
            }
            page.navigate(Product.url() + "/reporting/evening?date=2020-01-01&from=2020-01-01&everywhere=true");
            assertTrue(page.content().contains("No sales"), page::content);
        }
    }

    private void add(String figure, long more) {
        played.merge(figure, more, Long::sum);
    }

    private String reason(String kind) {
        return Counter.reason(bistro, kind);
    }

    private static Iterable<JsonNode> rows(Answer report, String list) {
        return report.json().path(list);
    }

    private static long sum(Answer report, String list, String field) {
        return Counter.sum(List.of(report), list, field);
    }

    private static long lines(Answer report, String list, String field) {
        return StreamSupport.stream(rows(report, list).spliterator(), false)
                .mapToLong(row -> row.path("sum").path(field).asLong())
                .sum();
    }

    private static long exceptions(Answer report, String kind, String field) {
        return by("kind", field, List.of(report), "exceptions").getOrDefault(kind, 0L);
    }

    private static Map<String, Long> by(String key, String field, List<Answer> reports, String list) {
        Map<String, Long> sums = new TreeMap<>();
        for (Answer report : reports) {
            for (JsonNode row : rows(report, list)) {
                sums.merge(row.path(key).asText(), row.path(field).asLong(), Long::sum);
            }
        }
        return sums;
    }

    @Override
    public String toString() {
        return "the evening of seed " + seed + ": " + played;
    }
}
