package app.comanda.simulator.truelayer;

import app.comanda.simulator.Answer;
import app.comanda.simulator.Entry;
import app.comanda.simulator.Exchange;
import app.comanda.simulator.Stage;

/** The hosted page. What it is about stands in its address behind the hash, which only a script can read. */
final class BankPage {

    private static final String ENTRANCE = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Simulator: no money moves here</title></head>
            <body><script>location.replace('open?' + location.hash.substring(1))</script>
            <noscript>This page needs JavaScript, as TrueLayer's does.</noscript></body></html>
            """;

    private static final String BANKS = """
            <p><label>Bank <select name="bank"><option>Bank of Nowhere</option><option>First Pretend Bank</option>
            <option>Play Savings</option></select></label><p>To your restaurant, reference %s
            """;

    private final Stage stage;

    BankPage(Stage stage) {
        this.stage = stage;
    }

    Answer entrance() {
        return Answer.html(200, ENTRANCE)
                .with("Content-Security-Policy", "default-src 'none'; script-src 'unsafe-inline'");
    }

    /** The guest arrived with a link that we made, or with nothing. */
    Answer open(Exchange call) {
        Entry payment = stage.book()
                .find("truelayer", call.query().getOrDefault("payment_id", ""))
                .filter(entry ->
                        entry.detail("resourceToken").equals(call.query().get("resource_token")))
                .orElseThrow(() -> Problem.of(401, "unauthenticated", "The link is not valid."));
        String back = call.query().getOrDefault("return_uri", "");
        boolean web = back.startsWith("http://") || back.startsWith("https://");
        stage.book().change(payment, entry -> {
            Entry opened = entry.with("opened", "yes");
            return web ? opened.with("returnUrl", with(back, payment.id())) : opened;
        });
        return Answer.see(stage.guestPage(payment));
    }

    private static String with(String address, String payment) {
        return address + (address.contains("?") ? "&" : "?") + "payment_id=" + payment;
    }

    String banks(Entry payment) {
        return BANKS.formatted(payment.detail("reference").replaceAll("[^A-Za-z0-9 -]", ""));
    }
}
