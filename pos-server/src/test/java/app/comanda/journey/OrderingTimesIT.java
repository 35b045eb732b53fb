package app.comanda.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** When guests may order: hours, holidays, pauses and pickup slots. */
@ResourceLock("harbour")
class OrderingTimesIT {

    /** Where it is about noon now, so that no window of these tests runs over midnight. */
    private static final ZoneId NOON = ZoneId.of("Etc/GMT%+d"
            .formatted(Instant.now().atZone(ZoneOffset.UTC).getHour() - 12)
            .replace("GMT+0", "GMT"));

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String EVERY_DAY =
            "[\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\", \"SATURDAY\", \"SUNDAY\"]";

    private final Restaurant harbour = Restaurant.named("harbour");
    private final Api cashier = harbour.cashier();
    private final Api manager = harbour.manager();

    @Test
    void aHolidayClosesTheGuestsChannelsButNotTheTill() {
        String outlet = anOutlet();
        LocalDate today = Instant.now().atZone(NOON).toLocalDate();
        String holiday = "{\"week\": {}, \"version\": 0, \"specialDays\": [%s, %s]}"
                .formatted(closed(today.minusDays(1)), closed(today));
        Answer said = harbour.owner()
                .put("/outlets/" + outlet + "/opening-hours", holiday)
                .expect(200);
        assertEquals("false", said.at("/open"));
        harbour.owner()
                .post("/orders", order(outlet, ", \"channel\": \"ONLINE\""))
                .expectProblem(409, "outlet.not-open", "outletId");
        harbour.owner().post("/orders", order(outlet, "")).expect(201);
        harbour.owner().put("/outlets/" + outlet + "/opening-hours", holiday).expectProblem(409, "changed.meanwhile");
    }

    @Test
    void aPausedChannelTakesNoOrdersAtOnceAndOtherChannelsDo() {
        String outlet = anOutlet();
        String online = "/outlets/" + outlet + "/channels/ONLINE";
        harbour.owner().put(online + "/pause", "{}").expect(200);
        harbour.owner()
                .post("/orders", order(outlet, ", \"channel\": \"ONLINE\""))
                .expectProblem(409, "channel.paused", "channel");
        harbour.owner()
                .post("/orders", order(outlet, ", \"channel\": \"KIOSK\""))
                .expect(201);
        harbour.owner().delete(online + "/pause").expect(200);
        harbour.owner()
                .post("/orders", order(outlet, ", \"channel\": \"ONLINE\""))
                .expect(201);
    }

    @Test
    void twentyGuestsRacingForASlotOfThreeTakeExactlyThree() {
        String outlet = anOutlet();
        String slot = onlySlot(outlet, 3, 5, 60);
        List<Answer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> harbour.owner()
                        .post(
                                "/orders",
                                order(outlet, ", \"channel\": \"ONLINE\", \"scheduledFor\": \"" + slot + "\""))))
                .limit(20)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        List<Answer> taken =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertEquals(3, taken.size(), answers::toString);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> answer.expectProblem(409, "slot.full", "scheduledFor"));
        assertEquals("0", left(outlet, slot));

        harbour.owner()
                .post("/orders/" + taken.get(0).at("/order/id") + "/cancellation", "{\"reason\": \"guest called\"}")
                .expect(200);
        assertEquals("1", left(outlet, slot), "a cancelled order gives its place back");
    }

    @Test
    void theKitchenHearsOfAScheduledOrderOnlyWhenItIsTimeToCook() {
        String outlet = anOutlet();
        // lead time of one minute, slot in one to two: it is cooked within the next minute
        Instant wanted = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(2, ChronoUnit.MINUTES);
        slots(outlet, wanted, 1, 1, 10);
        String order = harbour.owner()
                .post("/orders", order(outlet, ", \"channel\": \"ONLINE\", \"scheduledFor\": \"" + wanted + "\""))
                .expect(201)
                .at("/order/id");
        Instant cookFrom = wanted.minus(1, ChronoUnit.MINUTES);
        Wait.until(Duration.ofSeconds(80), () -> {
            boolean cooks = harbour.owner()
                    .get("/outlets/" + outlet + "/tickets")
                    .text()
                    .contains(order);
            assertTrue(!cooks || Instant.now().isAfter(cookFrom.minusSeconds(2)), "not before its time");
            if (!cooks) {
                throw new IllegalStateException("no ticket yet");
            }
            return order;
        });
    }

    @Test
    void nonsenseIsRefusedNamingItsField() {
        String outlet = anOutlet();
        Api owner = harbour.owner();
        String hours = "/outlets/" + outlet + "/opening-hours";
        owner.put(hours, """
                {"week": {"MONDAY": [{"from": "11:00", "until": "15:00"}, {"from": "14:00", "until": "20:00"}]}, "version": 0}""").expectProblem(422, "hours.overlap", "week.MONDAY[1].from");
        owner.put(hours, "{\"week\": {\"MONDAY\": [{\"from\": \"11.00\", \"until\": \"15:00\"}]}, \"version\": 0}")
                .expectProblem(422, "time.malformed", "week.MONDAY[0].from");
        owner.put(hours, "{\"week\": {\"MOONDAY\": []}, \"version\": 0}")
                .expectProblem(422, "value.unknown", "week.MOONDAY");
        String online = "/outlets/" + outlet + "/channels/ONLINE";
        String slots =
                "{\"days\": " + EVERY_DAY + ", \"from\": \"%s\", \"until\": \"%s\", \"minutes\": 15, \"capacity\": %d}";
        owner.put(online, terms(15, slots.formatted("12:00", "14:00", 5) + ", " + slots.formatted("13:00", "15:00", 5)))
                .expectProblem(422, "slot.overlap", "slots[1].from");
        owner.put(online, terms(15, slots.formatted("12:00", "14:00", 0)))
                .expectProblem(422, "slot.capacity", "slots[0].capacity");
        owner.put("/outlets/" + outlet + "/channels/CARRIER_PIGEON/pause", "{}")
                .expectProblem(422, "value.unknown", "channel");
        owner.put("/outlets/" + outlet + "/channels/POS/pause", "{}").expectProblem(422, "channel.till", "channel");
        owner.put(online + "/pause", "{\"until\": \"2020-01-01T00:00:00Z\"}")
                .expectProblem(422, "channel.pause", "until");
        owner.post("/orders", order(outlet, ", \"channel\": \"ONLINE\", \"scheduledFor\": \"2030-01-01T12:00:00Z\""))
                .expectProblem(409, "slot.none", "scheduledFor");
        onlySlot(outlet, 3, 30, 60);
        owner.post("/orders", order(outlet, ", \"channel\": \"ONLINE\", \"scheduledFor\": \"" + Instant.now() + "\""))
                .expectProblem(409, "slot.too-soon", "scheduledFor");
        owner.post("/orders", order(outlet, ", \"channel\": \"ONLINE\", \"scheduledFor\": \"2030-01-01T12:00:00Z\""))
                .expectProblem(409, "slot.too-far", "scheduledFor");
        cashier.put(hours, "{\"week\": {}, \"version\": 0}").expectProblem(403, "access.denied");
        manager.get(hours).expectProblem(404, "outlet.unknown");
    }

    /** One that the manager does not work in, and where nobody else's rules are in the way. */
    private String anOutlet() {
        return harbour.owner()
                .post("/outlets", """
                        {"name": "Pier %s", "timeZone": "%s", "currency": "USD", "language": "en-US"}""".formatted(UUID.randomUUID(), NOON))
                .expect(201)
                .at("/id");
    }

    private String onlySlot(String outlet, int capacity, int lead, int minutesAhead) {
        Instant wanted = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(minutesAhead, ChronoUnit.MINUTES);
        slots(outlet, wanted, capacity, lead, 10);
        return wanted.toString();
    }

    /** A window that begins at that moment. */
    private void slots(String outlet, Instant from, int capacity, int lead, int minutes) {
        ZonedDateTime begin = from.atZone(NOON);
        String window = "{\"days\": %s, \"from\": \"%s\", \"until\": \"%s\", \"minutes\": %d, \"capacity\": %d}"
                .formatted(EVERY_DAY, TIME.format(begin), TIME.format(begin.plusMinutes(minutes)), minutes, capacity);
        harbour.owner()
                .put("/outlets/" + outlet + "/channels/ONLINE", terms(lead, window))
                .expect(200);
    }

    private static String terms(int lead, String windows) {
        return "{\"offered\": true, \"leadMinutes\": %d, \"daysAhead\": 7, \"slots\": [%s], \"version\": 0}"
                .formatted(lead, windows);
    }

    private String left(String outlet, String slot) {
        String date = Instant.parse(slot).atZone(NOON).toLocalDate().toString();
        for (var free : harbour.owner()
                .get("/outlets/" + outlet + "/channels/ONLINE/slots?date=" + date)
                .expect(200)
                .json()
                .path("slots")) {
            if (free.path("from").asText().equals(slot)) {
                return free.path("left").asText();
            }
        }
        return "no such slot";
    }

    private static String closed(LocalDate date) {
        return "{\"date\": \"" + date + "\", \"name\": \"Holiday\", \"windows\": []}";
    }

    private static String order(String outlet, String more) {
        return "{\"outletId\": \"%s\", \"serviceMode\": \"TAKEAWAY\", \"lines\": [{\"sku\": \"COLA\"}]%s}"
                .formatted(outlet, more);
    }
}
