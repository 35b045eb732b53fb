package app.comanda.simulator;

import app.comanda.simulator.Vendor.Decision;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** For a person: every payment with its buttons, and what shall happen next. */
final class Pages {

    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Stage stage;
    private final Map<String, Vendor> vendors;

    Pages(Stage stage, Map<String, Vendor> vendors) {
        this.stage = stage;
        this.vendors = vendors;
    }

    Answer answer(Exchange call) {
        if (!call.is("GET /")) {
            throw new Refusal(Answer.text(404, "no such page"));
        }
        return Html.page("Payments", "<h1>Payments simulator</h1>" + script() + webhooks() + owed() + payments());
    }

    private String script() {
        StringBuilder choice = new StringBuilder();
        for (Fate fate : Fate.values()) {
            choice.append("<option>").append(fate).append("</option>");
        }
        Script.View view = stage.script().view();
        String coming = view.next().isEmpty() && view.weights().isEmpty()
                ? "Every payment is approved."
                : "Coming: " + view.next() + (view.weights().isEmpty() ? "" : ", by chance " + view.weights());
        return """
                <form method="post" action="/control/script"><fieldset><legend>What happens next</legend>
                <label>Vendor <select name="vendor"><option value="*">any</option>%s</select></label>
                <label>Fate <select name="fate">%s</select></label>
                <label>Calls <input name="times" type="number" min="1" max="1000" value="1"></label>
                <button>Set</button><p>%s</fieldset></form>
                """.formatted(vendorOptions(), choice, Html.escape(coming));
    }

    private String vendorOptions() {
        StringBuilder options = new StringBuilder();
        vendors.keySet()
                .forEach(name ->
                        options.append("<option>").append(Html.escape(name)).append("</option>"));
        return options.toString();
    }

    private String webhooks() {
        StringBuilder list = new StringBuilder();
        stage.webhooks()
                .hooks()
                .forEach(hook -> list.append("<li>%s, account %s: %s"
                        .formatted(
                                Html.escape(hook.vendor()),
                                Html.escape(hook.account()),
                                Html.escape(String.valueOf(hook.url())))));
        return list.isEmpty() ? "<p>Nobody registered for webhooks.</p>" : "<h2>Webhooks</h2><ul>" + list + "</ul>";
    }

    private String owed() {
        StringBuilder rows = new StringBuilder();
        for (Vendor vendor : vendors.values()) {
            for (Vendor.Owed owed : vendor.owed()) {
                rows.append("""
                        <tr><td>%s<td>%s<td>%s<td><form method="post" action="/control/payouts/%s"><input type="hidden" name="account" value="%s">
                        <input type="hidden" name="currency" value="%s"><button>pay out</button></form>
                        """.formatted(
                                Html.escape(vendor.title()),
                                Html.escape(owed.account()),
                                GuestPage.money(vendor, owed.amount(), owed.currency()),
                                Html.escape(vendor.name()),
                                Html.escape(owed.account()),
                                Html.escape(owed.currency())));
            }
        }
        return rows.isEmpty()
                ? ""
                : "<h2>Balances</h2><div class=\"wide\"><table><tr><th>Vendor<th>Account<th>Owed<th>To the bank" + rows
                        + "</table></div>";
    }

    private String payments() {
        List<Entry> entries = new ArrayList<>(stage.book().entries());
        Collections.reverse(entries);
        if (entries.isEmpty()) {
            return "<p>No payment yet. Give an account the address <code>" + stage.url()
                    + "/{vendor}</code>, and pay an order.</p>";
        }
        StringBuilder rows = new StringBuilder();
        entries.stream().limit(SHOWN).forEach(entry -> rows.append(row(entry)));
        return "<h2>Payments and refunds</h2><div class=\"wide\"><table><tr><th>UTC<th>Vendor<th>What<th>Amount<th>State"
                + "<th>Refunded<th>Fate<th>Decide<th>Id" + rows + "</table></div>";
    }

    private String row(Entry entry) {
        Vendor vendor = Objects.requireNonNull(vendors.get(entry.vendor()));
        return "<tr><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s<td>%s\n"
                .formatted(
                        TIME.format(entry.at()),
                        Html.escape(vendor.title()),
                        entry.kind().name().toLowerCase(Locale.ROOT),
                        GuestPage.money(vendor, entry),
                        entry.state().name().toLowerCase(Locale.ROOT),
                        entry.refunded() == 0 ? "" : GuestPage.money(vendor, entry.of(entry.refunded())),
                        entry.fate(),
                        entry.waits() ? buttons(entry) : "",
                        Html.escape(entry.id()));
    }

    private static String buttons(Entry entry) {
        StringBuilder buttons = new StringBuilder();
        for (Decision decision : Decision.values()) {
            String word = decision.name().toLowerCase(Locale.ROOT);
            buttons.append("<form method=\"post\" action=\"/control/payments/%s/%s/%s\"><button>%s</button></form> "
                    .formatted(Html.escape(entry.vendor()), Html.escape(entry.id()), word, word));
        }
        return buttons.toString();
    }
}
