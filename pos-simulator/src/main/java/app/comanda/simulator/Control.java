package app.comanda.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * For tests and for the pages' forms, which send the same fields and are shown the page again.
 *
 * <ul>
 *   <li>{@code GET /control/book}: every payment and refund
 *   <li>{@code GET /control/calls}: how often each vendor's API was called
 *   <li>{@code POST /control/script}: {@code {"vendor": "stripe", "fate": "DECLINE", "times": 3}}, {@code {"seed": 7,
 *       "weights": {"APPROVE": 8, "TIME_OUT_AFTER": 1}}}, {@code {"late": 4000, "silence": 15000, "guest": 5000}} in
 *       milliseconds; {@code GET} reads, {@code DELETE} approves everything again
 *   <li>{@code PUT /control/webhooks/{vendor}}: {@code {"account": "…", "url": "…"}}, all other fields are kept as what
 *       the vendor and the account share
 *   <li>{@code POST /control/payouts/{vendor}}: {@code {"account": "…", "currency": "usd"}} sends what is owed to the bank
 *   <li>{@code POST /control/payments/{vendor}/{id}/{approve, decline or expire}}
 * </ul>
 */
final class Control {

    private static final int MOST_CALLS = 100_000;

    private final Stage stage;
    private final Map<String, Vendor> vendors;
    private final Map<String, LongAdder> calls;

    Control(Stage stage, Map<String, Vendor> vendors, Map<String, LongAdder> calls) {
        this.stage = stage;
        this.vendors = vendors;
        this.calls = calls;
    }

    Answer answer(Exchange call) {
        if (call.is("GET /book")) {
            return Answer.json(
                    200, stage.book().entries().stream().map(Control::row).toList());
        } else if (call.is("GET /calls")) {
            return Answer.json(200, calls);
        } else if (call.is("POST /script")) {
            write(call.json());
        } else if (call.is("DELETE /script")) {
            stage.script().clear();
        } else if (call.is("PUT /webhooks/*")) {
            register(vendor(call.word(1)), call.json());
        } else if (call.is("POST /payouts/*")) {
            JsonNode wish = call.json();
            vendor(call.word(1))
                    .payOut(wish.path("account").asText(), wish.path("currency").asText());
        } else if (call.is("POST /payments/*/*/*")) {
            decide(vendor(call.word(1)), call.word(2), call.word(3));
        } else if (!call.is("GET /script")) {
            throw new Refusal(Answer.text(404, "no such control"));
        }
        return call.isForm() || call.is("POST /payments/*/*/*") && call.body().length == 0
                ? Answer.see("/")
                : Answer.json(200, stage.script().view());
    }

    private void write(JsonNode wish) {
        if (wish.has("fate")) {
            int times = wish.path("times").asInt(1);
            if (times < 1 || times > MOST_CALLS) {
                throw refused("times: 1 to " + MOST_CALLS);
            }
            String vendor = wish.path("vendor").asText(Script.ANY);
            stage.script()
                    .next(
                            vendor.equals(Script.ANY) ? vendor : vendor(vendor).name(),
                            fate(wish.path("fate").asText()),
                            times);
        }
        if (wish.has("weights")) {
            Map<Fate, Integer> weights = new EnumMap<>(Fate.class);
            wish.path("weights")
                    .fields()
                    .forEachRemaining(weight -> weights.put(
                            fate(weight.getKey()), Math.max(0, weight.getValue().asInt())));
            stage.script().random(wish.path("seed").asLong(), weights);
        }
        Script.Times times = stage.script().times();
        stage.script()
                .times(new Script.Times(
                        wish.path("late").asLong(times.late()),
                        wish.path("silence").asLong(times.silence()),
                        wish.path("guest").asLong(times.guest())));
    }

    private void register(Vendor vendor, JsonNode wish) {
        Map<String, String> settings = new LinkedHashMap<>();
        wish.fields()
                .forEachRemaining(
                        field -> settings.put(field.getKey(), field.getValue().asText()));
        String account = Optional.ofNullable(settings.remove("account")).orElse(Webhooks.ANY);
        stage.webhooks().register(new Webhooks.Hook(vendor.name(), account, url(settings.remove("url")), settings));
    }

    private static @Nullable URI url(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            throw refused("url: not an address");
        }
    }

    private void decide(Vendor vendor, String id, String word) {
        Entry payment = stage.book()
                .find(vendor.name(), id)
                .orElseThrow(() -> new Refusal(Answer.text(404, "no such payment")));
        vendor.decide(payment, GuestPage.decision(word));
    }

    private Vendor vendor(String name) {
        return Optional.ofNullable(vendors.get(name))
                .orElseThrow(() -> new Refusal(Answer.text(404, "vendor: one of " + vendors.keySet())));
    }

    private static Fate fate(String name) {
        try {
            return Fate.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw refused("fate: one of " + java.util.List.of(Fate.values()));
        }
    }

    private static Refusal refused(String why) {
        return new Refusal(Answer.text(400, why));
    }

    private static Map<String, Object> row(Entry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", entry.kind());
        row.put("vendor", entry.vendor());
        row.put("id", entry.id());
        row.put("account", entry.account());
        row.put("key", entry.key());
        row.put("amount", entry.amount());
        row.put("currency", entry.currency());
        row.put("state", entry.state());
        row.put("refunded", entry.refunded());
        row.put("at", entry.at().toString());
        row.put("details", entry.details());
        row.put("fate", entry.fate());
        return row;
    }
}
