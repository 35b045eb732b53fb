package app.comanda.payment.till;

import app.comanda.payment.receipt.ReceiptWords;
import app.comanda.payment.till.TillReport.CutSum;
import app.comanda.payment.till.TillReport.DaySold;
import app.comanda.payment.till.TillReport.DrawerMove;
import app.comanda.payment.till.TillReport.DrawerSum;
import app.comanda.payment.till.TillReport.TaxSold;
import app.comanda.payment.till.TillReport.TenderSum;
import app.comanda.payment.till.TillReport.TillHeading;
import app.comanda.payment.till.TillReport.TillLink;
import app.comanda.payment.till.TillRow.Look;
import app.comanda.staff.drawer.DrawerMovement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What a printed report says, row by row, in the outlet's language. */
final class TillRows {

    private final TillReport report;
    private final TillHeading heading;
    private final Locale language;
    private final ReceiptWords figures;
    private final TillWords words;
    private final List<TillRow> rows = new ArrayList<>();

    private TillRows(TillReport report) {
        this.report = report;
        this.heading = report.heading();
        this.language = Locale.forLanguageTag(heading.language());
        this.figures = ReceiptWords.of(language, Currency.getInstance(heading.currency()));
        this.words = new TillWords(language);
    }

    static List<TillRow> of(TillReport report) {
        TillRows rows = new TillRows(report);
        rows.head();
        report.sold().forEach(rows::sold);
        rows.taxes();
        rows.link();
        rows.money("tenders", report.tenders());
        rows.money("refunds", report.refunds());
        rows.cuts();
        rows.moves();
        rows.drawer(report.drawer());
        return rows.rows;
    }

    static String title(TillReport report) {
        TillWords words = new TillWords(Locale.forLanguageTag(report.heading().language()));
        Integer number = report.heading().number();
        return number == null ? words.of("x") : words.of("z", number);
    }

    private void head() {
        add(Look.TITLE, heading.restaurant(), "");
        if (!heading.outlet().equals(heading.restaurant())) {
            add(Look.CENTERED, heading.outlet(), "");
        }
        add(Look.CENTERED, heading.terminal(), "");
        add(Look.TITLE, title(report), "");
        if (!report.hasNumber()) {
            add(Look.CENTERED, words.of("x.hint"), "");
        }
        add(
                Look.BODY,
                words.of("day"),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language)
                        .format(heading.businessDate()));
        add(Look.BODY, words.of("opened"), by(heading.openedBy(), heading.openedAt()));
        String closedBy = heading.closedBy();
        if (closedBy == null) {
            add(Look.BODY, words.of("made"), moment(heading.madeAt()));
        } else {
            add(Look.BODY, words.of("closed"), by(closedBy, heading.madeAt()));
        }
    }

    private void sold(DaySold day) {
        boolean several = report.sold().size() > 1;
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day.businessDate());
        section(several ? words.of("sales.of", date) : words.of("sales"));
        add(Look.BODY, words.of("orders"), String.valueOf(day.orders()));
        amount(Look.BODY, "gross", day.gross());
        unlessZero("discount", -day.discount());
        amount(Look.BODY, "net", day.net());
        unlessZero("charges", day.charges());
        unlessZero("tax", heading.taxesIncluded() ? 0 : day.tax());
        unlessZero("tip", day.tip());
        amount(Look.STRONG, "total", day.total());
        unlessZero("rounding", day.cashRounding());
    }

    private void taxes() {
        for (TaxSold tax : report.taxes()) {
            String of = heading.taxesIncluded() ? "tax.within" : "tax.of";
            String percent = tax.percent().isEmpty() ? "" : figures.percent(tax.percent());
            add(
                    Look.SMALL,
                    words.of(of, tax.name(), percent, figures.amount(tax.taxable())),
                    figures.amount(tax.amount()));
        }
    }

    private void link() {
        TillLink link = report.link();
        unlessZero("open-bills", link.forOpenBills());
        unlessZero("paid-before", -link.paidBefore());
        if (link.firstReceipt() != null && link.lastReceipt() != null) {
            add(Look.SMALL, words.of("receipts"), words.of("receipts.span", link.firstReceipt(), link.lastReceipt()));
        }
    }

    private void money(String what, List<TenderSum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        section(words.of(what));
        for (TenderSum sum : sums) {
            add(Look.BODY, words.of("times", sum.count(), figures.method(sum.method())), figures.amount(sum.amount()));
        }
    }

    private void cuts() {
        if (report.cuts().isEmpty()) {
            return;
        }
        section(words.of("cuts"));
        for (CutSum cut : report.cuts()) {
            add(Look.BODY, words.of("times", cut.count(), words.of("cut." + cut.kind())), figures.amount(cut.amount()));
        }
    }

    private void moves() {
        if (report.movements().isEmpty()) {
            return;
        }
        section(words.of("moves"));
        for (DrawerMove move : report.movements()) {
            if (move.kind() != DrawerMovement.Kind.NO_SALE) {
                String reason = move.reason() == null ? "" : ": " + move.reason();
                add(Look.SMALL, words.of("move." + move.kind()) + reason, figures.amount(move.amount()));
            }
        }
        add(Look.BODY, words.of("no-sales"), String.valueOf(report.noSales()));
    }

    private void drawer(DrawerSum drawer) {
        section(words.of("cash"));
        amount(Look.BODY, "float", drawer.openingFloat());
        amount(Look.BODY, "cash.taken", drawer.taken());
        unlessZero("cash.refunded", -drawer.refunded());
        unlessZero("move.PAID_IN", drawer.paidIn());
        unlessZero("move.PAID_OUT", -drawer.paidOut());
        unlessZero("move.SAFE_DROP", -drawer.safeDrops());
        amount(Look.STRONG, "expected", drawer.expected());
        Long counted = drawer.counted();
        if (counted == null || drawer.variance() == null) {
            return;
        }
        drawer.pieces().stream()
                .filter(pieces -> pieces.number() > 0)
                .forEach(pieces -> add(
                        Look.SMALL,
                        words.of("times", pieces.number(), figures.amount(pieces.value())),
                        figures.amount(pieces.amount())));
        amount(Look.STRONG, "counted", counted);
        amount(Look.STRONG, "variance", drawer.variance());
        if (drawer.varianceReason() != null) {
            String note = drawer.varianceNote() == null ? "" : ": " + drawer.varianceNote();
            add(Look.SMALL, drawer.varianceReason() + note, "");
        }
        if (drawer.counts() > 1) {
            add(Look.SMALL, words.of("counts"), String.valueOf(drawer.counts()));
        }
    }

    private void section(String title) {
        add(Look.RULE, "", "");
        add(Look.HEADING, title, "");
    }

    private void unlessZero(String word, long amount) {
        if (amount != 0) {
            amount(Look.BODY, word, amount);
        }
    }

    private void amount(Look look, String word, long amount) {
        add(look, words.of(word), figures.amount(amount));
    }

    private String by(String who, Instant when) {
        return words.of("by", who, moment(when));
    }

    private String moment(Instant moment) {
        return figures.moment(moment, ZoneId.of(heading.zone()));
    }

    private void add(Look look, String text, String figure) {
        rows.add(new TillRow(look, text, figure));
    }
}
