package app.comanda.web.payment;

import app.comanda.kernel.Html;
import app.comanda.payment.Payment;
import app.comanda.payment.link.GuestBill;
import app.comanda.payment.link.QrCode;
import app.comanda.payment.receipt.ReceiptWords;
import java.time.format.DateTimeFormatter;
import java.util.Currency;

/**
 * The page on which a guest pays, in one file. It works without scripts: then it loads itself anew while it waits; with them
 * {@code pay.js} does that, and counts the seconds.
 */
final class PayPage {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final GuestWords words;
    private final GuestBill bill;
    private final ReceiptWords figures;
    private final String action;
    private final StringBuilder page = new StringBuilder(16_384);
    private String unreadTip = "";

    PayPage(GuestWords words, GuestBill bill, String key) {
        this.words = words;
        this.bill = bill;
        this.figures = ReceiptWords.of(words.language(), Currency.getInstance(bill.currency()));
        this.action = Html.escape(key);
    }

    /** @param tip what the guest typed, and is shown again */
    PayPage notUnderstanding(String tip) {
        unreadTip = tip;
        return this;
    }

    static String sorry(GuestWords words, String why) {
        return PayPageHead.of(words, words.html(why))
                + "</head>\n<body>\n<main>\n<section>\n<h1>" + words.html(why) + "</h1>\n<p>"
                + words.html(why + ".text")
                + "</p>\n</section>\n</main>\n</body>\n</html>\n";
    }

    String html() {
        boolean waits = bill.state() == GuestBill.State.WAITING || bill.state() == GuestBill.State.UNKNOWN;
        page.append(PayPageHead.of(
                words, words.html("guest-pay.title", bill.number()) + " · " + Html.escape(bill.restaurant())));
        page.append(waits ? "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>\n" : "");
        page.append("<script src=\"../resources/js/pay.js\" defer></script>\n</head>\n<body>\n<main data-state=\"")
                .append(bill.state())
                .append('-')
                .append(bill.last().map(one -> one.id() + "-" + one.state()).orElse(""))
                .append("\"")
                .append(waits ? " data-waits" : "")
                .append(">\n<header>\n<p><b>")
                .append(Html.escape(bill.restaurant()))
                .append("</b></p>\n");
        if (!bill.outlet().equals(bill.restaurant())) {
            line("quiet", Html.escape(bill.outlet()));
        }
        line("", whatFor());
        page.append("</header>\n<section aria-live=\"polite\">\n");
        switch (bill.state()) {
            case PAID -> paid();
            case WAITING -> waiting(bill.last().orElseThrow());
            case UNKNOWN -> unknown(bill.last().orElseThrow());
            case TO_PAY -> toPay();
        }
        return page.append("</section>\n</main>\n</body>\n</html>\n").toString();
    }

    private String whatFor() {
        String order = words.html("guest-pay.order", bill.number());
        String table = bill.table() == null ? "" : " · " + words.html("guest-pay.table", bill.table());
        GuestBill.Part part = bill.part();
        return order + table + (part == null ? "" : " · " + words.html("guest-pay.part", part.number(), part.of()));
    }

    private void toPay() {
        bill.last().ifPresent(this::refused);
        onward();
        heading("guest-pay.due");
        line("sum", money(bill.open() + bill.tip()));
        if (bill.tip() > 0) {
            line("quiet", words.html("guest-pay.with-tip", figures.amountWithSign(bill.tip())));
        }
        if (bill.due() < bill.total()) {
            line("quiet", words.html("guest-pay.of", figures.amountWithSign(bill.total())));
        }
        if (bill.held() > 0) {
            line("notice", words.html("guest-pay.held", figures.amountWithSign(bill.held())));
        }
        if (bill.ways().isEmpty()) {
            line("", words.html("guest-pay.no-ways"));
        } else {
            tips();
        }
        String best = best();
        for (GuestBill.Way way : bill.ways()) {
            String fee = way.surcharge() == 0
                    ? words.html("guest-pay.no-fee")
                    : words.html(
                            "guest-pay.fee",
                            figures.amountWithSign(way.surcharge()),
                            figures.amountWithSign(way.sum()));
            button(
                    "pay",
                    way.method(),
                    way.method().equals(best) ? "main" : "",
                    "<span>" + words.html("guest-pay." + way.method()) + "</span><span>" + fee + "</span>");
        }
    }

    /** The first, but the card after a bank that said no. */
    private String best() {
        return bill.goesOnByCard()
                ? "CARD"
                : bill.ways().stream().map(GuestBill.Way::method).findFirst().orElse("");
    }

    /** Shown, and done, by the script alone, and only to whoever waited for the bank on this device. */
    private void onward() {
        if (bill.goesOnByCard()) {
            page.append("<p class=\"notice\" role=\"status\" data-onward=\"CARD\" hidden>")
                    .append(words.html("guest-pay.onward"))
                    .append(" <button type=\"button\" class=\"stay\">")
                    .append(words.html("guest-pay.stay"))
                    .append("</button></p>\n");
        }
    }

    /** Links and a form that load the page anew, so that what each way costs is told with the tip. */
    private void tips() {
        Currency currency = Currency.getInstance(bill.currency());
        page.append("<h2>").append(words.html("guest-pay.tip")).append("</h2>\n<div class=\"tips\">\n");
        tip(0, words.html("guest-pay.no-tip"), "");
        for (int percent : GuestTip.OFFERED) {
            long amount = GuestTip.percentOf(bill.open(), percent, currency);
            tip(amount, percent + " %", "<br>" + money(amount));
        }
        page.append("</div>\n<form class=\"own\" method=\"get\" action=\"")
                .append(action)
                .append("\"><label for=\"own\">")
                .append(words.html("guest-pay.own-tip", currency.getCurrencyCode()))
                .append("</label><input id=\"own\" name=\"own\" inputmode=\"decimal\" autocomplete=\"off\""
                        + " maxlength=\"16\" required")
                .append(
                        unreadTip.isEmpty()
                                ? ">"
                                : " aria-invalid=\"true\" aria-describedby=\"unread\" value=\"" + Html.escape(unreadTip)
                                        + "\">")
                .append("<button>")
                .append(words.html("guest-pay.set-tip"))
                .append("</button>");
        if (!unreadTip.isEmpty()) {
            page.append("<p id=\"unread\" class=\"notice\" role=\"alert\">")
                    .append(words.html("guest-pay.tip-unread", figures.amount(GuestTip.example(currency))))
                    .append("</p>");
        }
        page.append("</form>\n");
    }

    private void tip(long amount, String name, String more) {
        page.append("<a href=\"?tip=")
                .append(amount)
                .append(amount == bill.tip() ? "\" aria-current=\"true\">" : "\">")
                .append(name)
                .append(more)
                .append("</a>\n");
    }

    private void refused(Payment payment) {
        switch (payment.state()) {
            case FAILED -> {
                // the vendor's own words are for the staff, as are a manager's who decided
                String why = words.htmlIfKnown(
                        "guest-pay.why." + payment.word().refusalCode().orElse(""));
                page.append("<p class=\"notice\" role=\"alert\">")
                        .append(words.html("guest-pay.declined"))
                        .append(why.isBlank() ? "" : " " + why)
                        .append(' ')
                        .append(words.html("guest-pay.again"))
                        .append("</p>\n");
            }
            case CANCELLED -> line("notice", words.html("guest-pay.called-off"));
            default -> {}
        }
    }

    private void waiting(Payment payment) {
        String qr = payment.word().presentation().get("qr");
        String redirect = payment.word().presentation().get("redirect");
        heading("guest-pay.waiting");
        line("sum", money(payment.asked()));
        if (payment.fees().surcharge() > 0) {
            line(
                    "quiet",
                    words.html(
                            "guest-pay.with-fee",
                            figures.amountWithSign(payment.fees().surcharge())));
        }
        if (redirect != null && redirect.matches("https?://.*")) {
            page.append("<a class=\"go main\" rel=\"noreferrer\" href=\"")
                    .append(Html.escape(redirect))
                    .append("\">")
                    .append(words.html("guest-pay.go." + payment.method()))
                    .append("</a>\n");
        }
        if (qr != null && !qr.equals(redirect)) {
            line("", words.html("guest-pay.scan"));
            page.append(QrCode.svg(qr, words.html("guest-pay.code"))).append('\n');
        }
        payment.word()
                .expiresAt()
                .ifPresent(at -> page.append("<p class=\"quiet\">")
                        .append(words.html("guest-pay.until"))
                        .append(" <b role=\"timer\" data-until=\"")
                        .append(at)
                        .append("\">")
                        .append(HOUR.format(at.atZone(bill.zone())))
                        .append("</b></p>\n"));
        button("call-off", "", "alone", words.html("guest-pay.call-off"));
    }

    private void unknown(Payment payment) {
        heading("guest-pay.unknown");
        line("sum", money(payment.asked()));
        line("", words.html("guest-pay.unknown.text"));
    }

    private void paid() {
        page.append(
                "<svg class=\"tick\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"12\""
                        + " fill=\"#0b5d1e\"/><path d=\"M6 12.5l4 4 8-9\" fill=\"none\" stroke=\"#fff\""
                        + " stroke-width=\"2.5\"/></svg>\n");
        heading("guest-pay.paid");
        line("sum", money(bill.total()));
        bill.last()
                .filter(last -> last.state() == Payment.State.SURPLUS || last.state() == Payment.State.RETURNED)
                .ifPresent(last -> line("notice", words.html("guest-pay.surplus")));
        button("receipt", "", "main alone", words.html("guest-pay.receipt"));
    }

    private void heading(String key) {
        page.append("<h1>").append(words.html(key)).append("</h1>\n");
    }

    private void line(String look, String html) {
        page.append("<p class=\"").append(look).append("\">").append(html).append("</p>\n");
    }

    private void button(String act, String method, String look, String html) {
        page.append("<form method=\"post\" action=\"")
                .append(action)
                .append("\"><input type=\"hidden\" name=\"act\" value=\"")
                .append(act)
                .append("\"><input type=\"hidden\" name=\"method\" value=\"")
                .append(method)
                .append("\"><input type=\"hidden\" name=\"tip\" value=\"")
                .append(bill.tip())
                .append("\"><button class=\"")
                .append(look)
                .append("\">")
                .append(html)
                .append("</button></form>\n");
    }

    private String money(long amount) {
        return Html.escape(figures.amountWithSign(amount));
    }
}
