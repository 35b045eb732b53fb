package app.comanda.simulator;

import app.comanda.simulator.Vendor.Decision;
import java.math.BigDecimal;
import java.util.Locale;

/** What a guest sees who follows a link or reads a code: the payment, and yes or no. */
final class GuestPage {

    private final Stage stage;
    private final Vendor vendor;

    GuestPage(Stage stage, Vendor vendor) {
        this.stage = stage;
        this.vendor = vendor;
    }

    Answer answer(Exchange call) {
        Entry payment = stage.book()
                .find(vendor.name(), call.word(1))
                .orElseThrow(() -> new Refusal(Answer.text(404, "no such payment")));
        if (call.method().equals("POST")) {
            return decided(payment, call.form().getOrDefault("decision", ""));
        }
        return Html.page("Payment", payment.waits() ? question(payment) : result(payment));
    }

    private Answer decided(Entry payment, String word) {
        vendor.decide(payment, decision(word));
        String back = payment.detail("returnUrl");
        return Answer.see(back.isEmpty() ? stage.guestPage(payment) : back);
    }

    static Decision decision(String word) {
        try {
            return Decision.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Answer.text(400, "approve, decline or expire"));
        }
    }

    private String question(Entry payment) {
        return """
                <form class="guest" method="post"><h1>%s</h1><p class="amount">%s</p>%s
                <p><button class="yes" name="decision" value="approve">Approve</button>
                <button name="decision" value="decline">Decline</button></form>
                """.formatted(Html.escape(vendor.title()), money(vendor, payment), vendor.guestPage(payment));
    }

    private String result(Entry payment) {
        return "<div class=\"guest\"><h1>%s</h1><p class=\"amount\">%s</p></div>"
                .formatted(payment.state().name().toLowerCase(Locale.ROOT), money(vendor, payment));
    }

    static String money(Vendor vendor, Entry entry) {
        return money(vendor, entry.amount(), entry.currency());
    }

    static String money(Vendor vendor, long amount, String currency) {
        return BigDecimal.valueOf(amount, vendor.digits(currency)).toPlainString() + " "
                + Html.escape(currency.toUpperCase(Locale.ROOT));
    }
}
