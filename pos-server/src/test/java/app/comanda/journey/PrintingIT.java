package app.comanda.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.journey.PaperPrinter.Mood;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real agent prints on two printers what the running product has to print; and what happens when either is in trouble. */
class PrintingIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static final Restaurant house = Restaurant.named("press");
    private static final String printers = "/outlets/" + house.outlet + "/printers";
    private static final String jobs = "/outlets/" + house.outlet + "/print-jobs";

    private static final PaperPrinter grill = new PaperPrinter();
    private static final PaperPrinter bar = new PaperPrinter();
    private static final Wire wire = new Wire();
    private static final PrintAgent agent = new PrintAgent(house, wire);
    private static String grillId = "";
    private static String barId = "";

    @BeforeAll
    static void setUp() {
        Answer plan = house.manager()
                .put("/outlets/" + house.outlet + "/kitchen", """
                {"stations": [{"name": "Grill"}, {"name": "Bar", "itemIds": ["%s"]}], "version": 0}""".formatted(item("COLA")))
                .expect(200);
        barId = add("Bar", bar, "CHOSEN", plan.at("/stations/1/id"), "");
        grillId = add("Grill", grill, "CHOSEN", plan.at("/stations/0/id"), ", \"substituteId\": \"" + barId + "\"");
    }

    private static String add(String name, PaperPrinter printer, String tickets, String station, String more) {
        return house.manager()
                .post(
                        printers,
                        "{\"name\": \"%s\", \"host\": \"127.0.0.1\", \"port\": %d, \"receipts\": \"ALL\", \"tickets\": \"%s\", \"stationIds\": [\"%s\"], \"drawer\": true%s}"
                                .formatted(name, printer.port, tickets, station, more))
                .expect(201)
                .at("/id");
    }

    @AfterAll
    static void putAway() {
        agent.close();
        wire.close();
        grill.close();
        bar.close();
    }

    @BeforeEach
    void everythingWorks() {
        grill.be(Mood.READY);
        bar.be(Mood.READY);
        wire.mend();
    }

    @Test
    void eachStationGetsItsLinesOnPaperOnce() {
        String number = order("BURGER", "COLA");
        Answer job = printed(number, "TICKET", "Grill");
        assertEquals("Grill", job.at("/printedOn"));
        printed(number, "TICKET", "Bar");
        assertEquals(1, grill.slips(number + "/1").size());
        assertEquals(1, bar.slips(number + "/1").size());
        assertTrue(grill.slips(number + "/1").get(0).contains("Grill"));
        assertFalse(grill.slips(number + "/1").get(0).contains("Cola"));
        grill.draw(number, "ticket");
        Wait.until(SOON, () -> {
            assertEquals("HERE", house.cashier().get(printers).expect(200).at("/agent"));
            return true;
        });
    }

    @Test
    void whatIsVoidedIsTakenBackOnPaper() {
        Answer order = take("BURGER", "COLA");
        String number = order.at("/order/number");
        printed(number, "TICKET", "Grill");
        String line = house.cashier().get("/orders/" + order.at("/order/id")).at("/lines/0/id");
        house.manager()
                .post(
                        "/orders/" + order.at("/order/id") + "/lines/" + line + "/void",
                        "{\"reasonId\": \"" + Counter.reason(house, "VOID") + "\"}")
                .expect(200);
        printed(number, "VOID", "Grill");
        assertEquals(
                1,
                grill.slips("VOID").stream()
                        .filter(slip -> slip.contains(number))
                        .count());
        assertEquals(
                0,
                bar.slips("VOID").stream().filter(slip -> slip.contains(number)).count());
        grill.draw("VOID", "void");
    }

    @Test
    void aPrinterThatDoesNotAnswerIsStoodInFor() {
        grill.be(Mood.OFF);
        String number = order("BURGER");
        Answer job = printed(number, "TICKET", "Grill");
        assertEquals("Bar", job.at("/printedOn"));
        assertTrue(bar.slips(number).get(0).contains("Instead of: Grill"));
        bar.draw(number, "instead");
        assertEquals(0, grill.slips(number).size());
    }

    @Test
    void oneThatIsOutOfPaperIsStoodInForToo() {
        grill.be(Mood.NO_PAPER);
        String number = order("BURGER");
        assertEquals("Bar", printed(number, "TICKET", "Grill").at("/printedOn"));
        assertEquals(0, grill.slips(number).size());
    }

    @Test
    void whatNobodyCanPrintWaitsAndSaysWhy() {
        bar.be(Mood.NO_PAPER);
        String number = order("COLA");
        Wait.until(SOON, () -> {
            Answer job = job(number, "TICKET", "Bar");
            assertEquals("NO_PAPER", job.at("/trouble"), job::toString);
            assertEquals("WAITING", job.at("/state"), job::toString);
            return job;
        });
        bar.be(Mood.MUTE);
        printed(number, "TICKET", "Bar");
        assertEquals(1, bar.slips(number).size());
    }

    @Test
    void anAgentThatDiesBetweenPrintingAndTellingDoesNotPrintAgain() {
        wire.swallow("/outcome");
        String number = order("BURGER");
        Wait.until(SOON, () -> {
            assertEquals(1, grill.slips(number).size());
            assertTrue(
                    agent.log().contains("P " + job(number, "TICKET", "Grill").at("/id")), agent::log);
            return true;
        });
        agent.kill();
        assertEquals("TAKEN", job(number, "TICKET", "Grill").at("/state"));
        wire.mend();
        agent.start();
        printed(number, "TICKET", "Grill");
        assertEquals(1, grill.slips(number).size());
    }

    @Test
    void anAgentThatDiesWhilePrintingSaysThatItMayBePrintedTwice() {
        grill.be(Mood.STUCK);
        String number = order("BURGER");
        Wait.until(SOON, () -> {
            assertTrue(
                    agent.log().contains("B " + job(number, "TICKET", "Grill").at("/id")), agent::log);
            return true;
        });
        agent.kill();
        grill.be(Mood.READY);
        agent.start();
        Answer job = printed(number, "TICKET", "Grill");
        assertEquals("true", job.at("/doubtful"));
        assertEquals(2, grill.slips(number).size());
        assertFalse(grill.slips(number).get(0).contains("DUPLICATE"));
        assertTrue(grill.slips(number).get(1).contains("DUPLICATE"));
        grill.draw(number, "doubt");
    }

    @Test
    void aReceiptThatMayBePrintedIsNotPrintedAgainByItself() {
        String order = pay();
        grill.be(Mood.STUCK);
        Answer asked = print(order, grillId).expect(202);
        Answer job = Wait.until(Duration.ofSeconds(60), () -> {
            Answer now = house.cashier().get("/print-jobs/" + asked.at("/id")).expect(200);
            assertEquals("FAILED", now.at("/state"), now::toString);
            return now;
        });
        assertEquals("IN_DOUBT", job.at("/trouble"));
        assertEquals(1, grill.slips(job.at("/title")).size());
        grill.be(Mood.READY);
        Answer again =
                house.cashier().post("/print-jobs/" + job.at("/id") + "/again").expect(202);
        printed(again.at("/id"));
        assertEquals(2, grill.slips(job.at("/title")).size());
        assertTrue(grill.slips(job.at("/title")).get(1).contains("COPY 1"));
        assertEquals(
                "CANCELLED", house.cashier().get("/print-jobs/" + job.at("/id")).at("/state"));
    }

    @Test
    void aReceiptComesOutWhereItIsAskedForAndOpensThatDrawer() {
        String order = pay();
        Answer job = print(order, barId).expect(202);
        printed(job.at("/id"));
        // kitchen slips are here too, and an order may have the number of this receipt
        assertTrue(
                bar.slips(job.at("/title")).stream().anyMatch(slip -> slip.contains("\u001bp\0")), "the drawer opens");
        bar.draw(job.at("/title"), "receipt");
        print(order, house.outlet).expectProblem(404, "printer.unknown");
        String unpaid = take("COLA").at("/order/id");
        print(unpaid, barId).expectProblem(409, "receipt.unpaid");
    }

    @Test
    void theDrawerOfATillOpensForWhatWasJustBookedThere() {
        String openings = "/outlets/" + house.outlet + "/drawer-openings";
        Counter till = Counter.in(house, "Drawer");
        String shift = till.open(1000);
        String movement = till.cashier()
                .post(
                        "/shifts/" + shift + "/movements",
                        "{\"kind\": \"PAID_IN\", \"amount\": 100, \"reasonId\": \"" + Counter.reason(house, "PAID_IN")
                                + "\"}")
                .expect(201)
                .at("/movement/id");
        String forMovement = "{\"movementId\": \"" + movement + "\"}";
        printed(till.cashier().post(openings, forMovement).expect(202).at("/id"));
        house.cashier().post(openings, forMovement).expectProblem(403, "shift.other-terminal");
        till.cashier()
                .post(openings, "{\"movementId\": \"" + house.outlet + "\"}")
                .expectProblem(404, "movement.unknown");
        till.cashier().post(openings, "{}").expectProblem(422, "json.missing", "orderId");

        Answer sale = till.sell("COLA", "").expect(201);
        String order = sale.at("/order/id");
        String payment = sale.at("/payment/id");
        String forPayment = "{\"orderId\": \"" + order + "\", \"paymentId\": \"" + payment + "\"}";
        house.cashier().post(openings, forPayment).expectProblem(404, "payment.unknown");
        printed(till.cashier().post(openings, forPayment).expect(202).at("/id"));
        Answer receipt = print(order, barId).expect(202);
        printed(receipt.at("/id"));
        assertFalse(
                bar.slips(receipt.at("/title")).stream().anyMatch(slip -> slip.contains("\u001bp\0")),
                "the drawer was open already");
        Database.change("UPDATE comanda.payment SET created_at = created_at - interval '3 minutes' WHERE id = '"
                + payment + "'");
        till.cashier().post(openings, forPayment).expectProblem(409, "drawer.too-late");
    }

    @Test
    void aReprintSaysSo() {
        String number = order("COLA");
        String first = printed(number, "TICKET", "Bar").at("/id");
        printed(house.cashier()
                .post("/print-jobs/" + first + "/again")
                .expect(202)
                .at("/id"));
        assertEquals(2, bar.slips(number).size());
        assertTrue(bar.slips(number).get(1).contains("REPRINT"));
    }

    @Test
    void aConnectionThatIsCutIsNoMatter() throws InterruptedException {
        wire.cut();
        String number = order("BURGER");
        TimeUnit.SECONDS.sleep(3);
        assertEquals(0, grill.slips(number).size());
        Answer waiting = Wait.until(SOON, () -> job(number, "TICKET", "Grill"));
        assertNotEquals("PRINTED", waiting.at("/state"));
        wire.mend();
        printed(number, "TICKET", "Grill");
        assertEquals(1, grill.slips(number).size());
    }

    @Test
    void aTestSlipAndTheDrawerAreForManagers() {
        printed(house.manager()
                .post(printers + "/" + barId + "/test")
                .expect(202)
                .at("/id"));
        assertEquals(1, bar.slips("Test print").size());
        printed(house.manager()
                .post(printers + "/" + barId + "/drawer")
                .expect(202)
                .at("/id"));
        house.cashier().post(printers + "/" + barId + "/test").expect(403);
        house.cashier().post(printers + "/" + barId + "/drawer").expect(403);
    }

    @Test
    void theAgentOfAnotherRestaurantGetsNothing() {
        Restaurant other = Restaurant.named("ink");
        Api stranger = Till.in(other, "PRINT_AGENT").api();
        wire.swallow("/takes");
        String number = order("COLA");
        String job = Wait.until(SOON, () -> job(number, "TICKET", "Bar")).at("/id");
        assertEquals(
                "[]",
                stranger.post("/print-agent/takes", "{}")
                        .expect(200)
                        .json()
                        .at("/jobs")
                        .toString());
        stranger.post("/print-agent/jobs/" + job + "/outcome", "{\"result\": \"PRINTED\"}")
                .expectProblem(404, "print-job.unknown");
        other.owner().get("/print-jobs/" + job).expectProblem(404, "print-job.unknown");
        other.owner().get(printers).expectProblem(404, "outlet.unknown");
        Till.in(house, "TILL").api().post("/print-agent/takes", "{}").expectProblem(403, "print-agent.not");
        Api.withoutToken().post("/print-agent/takes", "{}").expectProblem(401, "terminal.unknown");
        stranger.post("/print-agent/takes", "{\"atMost\": 51}").expectProblem(422, "print-agent.range", "atMost");
        stranger.post("/print-agent/takes", "{\"waitSeconds\": 26}")
                .expectProblem(422, "print-agent.range", "waitSeconds");
        wire.mend();
        printed(number, "TICKET", "Bar");
    }

    /** Not as a service, for the computer is not the test's. */
    @Test
    void aComputerBecomesAPrintAgentByOneCommand() throws Exception {
        Restaurant other = Restaurant.named("harbour");
        String code = other.owner()
                .post("/terminals/codes", "{\"outletId\": \"" + other.outlet + "\", \"purpose\": \"PRINT_AGENT\"}")
                .expect(201)
                .at("/code");
        Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "agents")), "installed")
                .toAbsolutePath();
        Path script = home.resolve("install.sh");
        Files.write(script, fetched("/edge/install.sh"));
        assertEquals(404, status("/edge/agent.properties"));
        assertEquals(1, install(script, home, "no code").waitFor());

        Process agent = install(script, home, code);
        try {
            Wait.until(SOON, () -> {
                Answer room = other.owner()
                        .get("/outlets/" + other.outlet + "/printers")
                        .expect(200);
                assertEquals("HERE", room.at("/agent"), room::toString);
                return room;
            });
        } finally {
            agent.destroyForcibly();
        }
        assertArrayEquals(
                Files.readAllBytes(Path.of("target", "runtime", "pos-edge.jar")),
                Files.readAllBytes(home.resolve("pos-edge.jar")));
    }

    private static Process install(Path script, Path home, String code) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-s", "--", code)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("said.txt").toFile()));
        builder.environment().put("COMANDA_EDGE_HOME", home.toString());
        builder.environment()
                .merge(
                        "PATH",
                        System.getProperty("java.home") + "/bin",
                        (path, java) -> java + File.pathSeparator + path);
        return builder.start();
    }

    private static byte[] fetched(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(path), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static int status(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(Product.url() + path)).build();
    }

    @Test
    void aRevokedAgentStops() {
        Restaurant other = Restaurant.named("quill");
        try (PrintAgent revoked = new PrintAgent(other, wire)) {
            String terminal = Wait.forValue(SOON, "agent", () -> {
                for (JsonNode one : other.owner().get("/terminals").expect(200).json()) {
                    if (one.at("/purpose").asText().equals("PRINT_AGENT")) {
                        return one.at("/id").asText();
                    }
                }
                return null;
            });
            other.owner().delete("/terminals/" + terminal).expect(200);
            assertEquals(3, revoked.ended(), revoked::said);
            assertTrue(revoked.said().contains("revoked"), revoked::said);
        }
    }

    @Test
    void whatIsWrongWithAPrinterIsRefusedByName() {
        house.manager().post(printers, "{\"host\": \"a\"}").expectProblem(422, "json.missing", "name");
        house.manager()
                .post(printers, "{\"name\": \"X\", \"host\": \"a b\"}")
                .expectProblem(422, "printer.host", "host");
        house.manager()
                .post(printers, "{\"name\": \"X\", \"host\": \"a\", \"port\": 0}")
                .expectProblem(422, "printer.port", "port");
        house.manager()
                .post(printers, "{\"name\": \"grill\", \"host\": \"a\"}")
                .expectProblem(409, "printer.name-taken");
        house.manager()
                .put(
                        printers + "/" + barId,
                        "{\"name\": \"Bar\", \"host\": \"a\", \"substituteId\": \"" + barId + "\", \"version\": 1}")
                .expectProblem(422, "printer.substitute", "substituteId");
        house.manager()
                .put(printers + "/" + barId, "{\"name\": \"Bar\", \"host\": \"a\", \"version\": 99}")
                .expectProblem(409, "changed.meanwhile");
        house.cashier().post(printers, "{\"name\": \"X\", \"host\": \"a\"}").expect(403);
    }

    @Test
    void aManagerSetsUpAPrinterAndSeesWhatItDoesNotPrint() {
        try (Browser browser = new Browser()) {
            Page page = browser.page();
            page.setViewportSize(1280, 900);
            page.navigate(Product.url() + "/printing/printers");
            page.fill("#username", house.name + ".manager");
            page.fill("#password", Keycloak.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL("**/printing/printers*");
            page.locator("[id='begin:new']").click();
            // a dialog moves the focus to its first field a moment after it is there: what is typed before lands
            // anywhere
            assertThat(page.locator("[id='printer:name']")).isFocused();
            Fields.fill(page, "printer:name", "Office");
            Fields.fill(page, "printer:host", "127.0.0.1");
            Fields.number(page, "printer:port", "1");
            shoot(page, "printer-form");
            page.locator("[id='printer:save']").click();
            Locator office =
                    page.locator("[id='printers:table'] tr").filter(new Locator.FilterOptions().setHasText("Office"));
            office.locator("[id$=':test']").click();
            Locator job = page.locator("[id='printers:jobs'] tr")
                    .filter(new Locator.FilterOptions().setHasText("The printer does not answer"));
            assertThat(job).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
            shoot(page, "printers-1280");
            page.setViewportSize(390, 844);
            shoot(page, "printers-390");
            page.setViewportSize(1280, 900);
            job.locator("[id$=':cancel']").click();
            page.locator(".ui-confirmdialog-yes:visible").click();
            assertThat(job).isHidden();
            assertEquals("CANCELLED", house.cashier().get(jobs).at("/0/state"));
            office.locator("[id$=':remove']").click();
            page.locator(".ui-confirmdialog-yes:visible").click();
            assertThat(office).isHidden();

            page.navigate(Product.url() + "/device/terminals");
            page.locator("[id='begin:new']").click();
            Lists.choose(page, "codeFor:purpose", "Print agent");
            page.locator("[id='codeFor:make']").click();
            assertThat(page.locator("pre.command"))
                    .containsText("curl -fsS " + Product.url() + "/edge/install.sh | sudo sh -s -- ");
            shoot(page, "agent-code-1280");
            page.setViewportSize(390, 844);
            shoot(page, "agent-code-390");
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "printouts", name + ".png")));
    }

    private static Answer print(String order, String printer) {
        return house.cashier().post(jobs, "{\"orderId\": \"" + order + "\", \"printerId\": \"" + printer + "\"}");
    }

    private static String pay() {
        return house.cashier()
                .post("/orders", house.orderOf("COLA", ", \"payment\": {\"method\": \"CASH\", \"tendered\": 2000}"))
                .expect(201)
                .at("/order/id");
    }

    /** @return its number */
    private static String order(String... skus) {
        return take(skus).at("/order/number");
    }

    private static Answer take(String... skus) {
        StringBuilder lines = new StringBuilder();
        for (String sku : skus) {
            lines.append(lines.isEmpty() ? "" : ", ")
                    .append("{\"sku\": \"")
                    .append(sku)
                    .append("\"}");
        }
        return house.cashier()
                .post(
                        "/orders",
                        "{\"outletId\": \"" + house.outlet + "\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [" + lines
                                + "]}")
                .expect(201);
    }

    private static Answer printed(String number, String kind, String printer) {
        return printed(Wait.until(SOON, () -> job(number, kind, printer)).at("/id"));
    }

    private static Answer printed(String job) {
        return Wait.until(SOON, () -> {
            Answer now = house.cashier().get("/print-jobs/" + job).expect(200);
            assertEquals("PRINTED", now.at("/state"), () -> now + "\n" + agent.said());
            return now;
        });
    }

    private static Answer job(String number, String kind, String printer) {
        for (JsonNode job : house.cashier().get(jobs).expect(200).json()) {
            if (job.at("/title").asText().startsWith(number + "/")
                    && job.at("/kind").asText().equals(kind)
                    && job.at("/againOf").isMissingNode()
                    && job.at("/printerName").asText().equals(printer)) {
                return house.cashier()
                        .get("/print-jobs/" + job.at("/id").asText())
                        .expect(200);
            }
        }
        throw new AssertionError("No " + kind + " of " + number + " for " + printer);
    }

    private static String item(String sku) {
        for (var category : house.menu().at("/categories")) {
            for (var item : category.at("/items")) {
                if (item.at("/sku").asText().equals(sku)) {
                    return item.at("/id").asText();
                }
            }
        }
        throw new AssertionError("No item " + sku);
    }
}
