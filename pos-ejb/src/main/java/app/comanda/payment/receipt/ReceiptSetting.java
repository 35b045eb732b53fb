package app.comanda.payment.receipt;

import app.comanda.ordering.ComboPart;
import app.comanda.payment.receipt.Receipt.Line;
import app.comanda.payment.receipt.Receipt.Refunded;
import app.comanda.payment.receipt.Receipt.Serving;
import app.comanda.payment.receipt.Receipt.Tax;
import app.comanda.payment.receipt.Receipt.Tender;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on a receipt, and in which order; the same on paper, on a page and in a PDF. */
final class ReceiptSetting {

    private final Receipt receipt;
    private final ReceiptWords words;
    private final Strip strip;

    private ReceiptSetting(Receipt receipt, Strip strip) {
        this.receipt = receipt;
        this.words = ReceiptWords.of(receipt);
        this.strip = strip;
    }

    static void set(Receipt receipt, Strip strip) {
        ReceiptSetting setting = new ReceiptSetting(receipt, strip);
        setting.head();
        setting.facts();
        setting.lines();
        strip.rule();
        setting.sums();
        strip.gap();
        receipt.tenders().forEach(setting::tender);
        receipt.refunds().forEach(setting::refund);
        setting.includedTaxes();
        setting.foot();
    }

    private void head() {
        Logo logo = receipt.look().logo();
        if (logo != null) {
            strip.logo(logo, receipt.restaurant());
        }
        strip.centered(Roll.Style.TITLE, receipt.restaurant());
        if (!receipt.outlet().equals(receipt.restaurant())) {
            strip.centered(Roll.Style.BODY, receipt.outlet());
        }
        receipt.look().template().headerRows().forEach(row -> strip.centered(Roll.Style.BODY, row));
        if (receipt.isCopy()) {
            strip.gap();
            strip.centered(Roll.Style.TOTAL, "* " + words.word("copy") + " " + (receipt.issue() - 1) + " *");
        }
        strip.gap();
    }

    private void facts() {
        Serving serving = receipt.serving();
        fact("receipt", receipt.receiptNumber());
        fact("order", receipt.orderNumber());
        fact("part", serving.part());
        fact("table", serving.table());
        fact("covers", serving.covers());
        fact("cashier", serving.cashier());
        fact("terminal", serving.terminal());
        strip.pair(Roll.Style.BODY, words.mode(receipt.serviceMode()), words.moment(receipt.paidAt(), receipt.zone()));
        strip.rule();
    }

    private void fact(String word, @Nullable Object value) {
        if (value != null) {
            strip.pair(Roll.Style.BODY, words.word(word), value.toString());
        }
    }

    /** The parts of a combo stand below its name and price. */
    private void lines() {
        UUID open = null;
        for (Line line : receipt.lines()) {
            ComboPart combo = line.bought().combo();
            if (combo == null) {
                line(line);
            } else {
                if (!combo.id().equals(open)) {
                    strip.pair(Roll.Style.BODY, combo.name(), words.amount(priceOf(combo)));
                }
                strip.indented(Roll.Style.SMALL, title(line));
                extras(line);
            }
            open = combo == null ? null : combo.id();
        }
        if (receipt.lines().isEmpty() && receipt.serving().part() != null) {
            strip.pair(Roll.Style.BODY, words.word("share"), words.amount(receipt.subtotal()));
        }
    }

    private long priceOf(ComboPart combo) {
        return receipt.lines().stream()
                .filter(line -> combo.equals(line.bought().combo()))
                .mapToLong(Line::gross)
                .sum();
    }

    private void line(Line line) {
        strip.pair(Roll.Style.BODY, title(line), words.amount(line.gross()));
        if (!line.quantity().equals("1")) {
            strip.indented(Roll.Style.SMALL, words.word("each") + " " + words.amount(line.unitPrice()));
        }
        extras(line);
    }

    private String title(Line line) {
        String name = line.quantity().equals("1") ? line.name() : words.quantity(line.quantity()) + " × " + line.name();
        String share = line.bought().share();
        return share == null ? name : name + " (" + share + ")";
    }

    private void extras(Line line) {
        line.modifiers().forEach(modifier -> strip.indented(Roll.Style.SMALL, "+ " + modifier));
        String promotion = line.bought().promotion();
        if (promotion != null) {
            strip.indented(Roll.Style.SMALL, promotion);
        }
        if (line.discount() != 0) {
            String why =
                    line.discountNames().isEmpty() ? words.word("discount") : String.join(", ", line.discountNames());
            strip.indentedPair(Roll.Style.SMALL, why, words.amount(-line.discount()));
        }
    }

    private void sums() {
        strip.pair(Roll.Style.BODY, words.word("subtotal"), words.amount(receipt.subtotal()));
        long ofLines = receipt.lines().stream().mapToLong(Line::discount).sum();
        unlessZero("discounts", -ofLines);
        receipt.discounts().forEach(discount -> named(discount.name(), "discount", -discount.amount()));
        receipt.charges().forEach(charge -> named(charge.name(), "charges", charge.amount()));
        if (!receipt.taxesIncluded()) {
            receipt.taxes().forEach(this::tax);
        }
        unlessZero("tip", receipt.tip());
        strip.gap();
        strip.pair(Roll.Style.TOTAL, words.word("total"), words.amountWithSign(receipt.total()));
        if (receipt.cashRounding() != 0) {
            unlessZero("rounding", receipt.cashRounding());
            strip.pair(Roll.Style.STRONG, words.word("due"), words.amountWithSign(receipt.due()));
        }
    }

    private void named(String name, String otherwise, long amount) {
        if (amount != 0) {
            strip.pair(Roll.Style.BODY, name.isEmpty() ? words.word(otherwise) : name, words.amount(amount));
        }
    }

    private void tax(Tax tax) {
        Long taxable = tax.taxable();
        String of = taxable == null ? "" : " " + words.word("of") + " " + words.amount(taxable);
        strip.pair(Roll.Style.BODY, name(tax) + of, words.amount(tax.amount()));
    }

    private void unlessZero(String word, long amount) {
        if (amount != 0) {
            strip.pair(Roll.Style.BODY, words.word(word), words.amount(amount));
        }
    }

    private void tender(Tender tender) {
        strip.pair(Roll.Style.BODY, words.method(tender.method()), words.amount(tender.tendered()));
        unlessZero("change", tender.change());
    }

    private void refund(Refunded refund) {
        strip.pair(
                Roll.Style.BODY,
                words.word("refunded") + " " + words.method(refund.method()) + " " + refund.receiptNumber(),
                words.amount(-refund.amount()));
    }

    private void includedTaxes() {
        if (receipt.taxesIncluded() && !receipt.taxes().isEmpty()) {
            strip.rule();
            strip.pair(Roll.Style.SMALL, words.word("included"), heading());
            for (Tax tax : receipt.taxes()) {
                Long taxable = tax.taxable();
                String net = taxable == null ? "" : words.amount(taxable) + " / ";
                strip.pair(Roll.Style.SMALL, name(tax), net + words.amount(tax.amount()));
            }
        }
    }

    private String heading() {
        boolean known = receipt.taxes().stream().allMatch(tax -> tax.taxable() != null);
        return known ? words.word("net") + " / " + words.word("tax") : words.word("tax");
    }

    private String name(Tax tax) {
        return tax.percent().isEmpty() ? tax.name() : tax.name() + " " + words.percent(tax.percent());
    }

    private void foot() {
        strip.rule();
        List<String> footer = receipt.look().template().footerRows();
        (footer.isEmpty() ? List.of(words.word("thanks")) : footer)
                .forEach(row -> strip.centered(Roll.Style.BODY, row));
        String link = receipt.link();
        if (link != null && receipt.look().template().qr()) {
            strip.gap();
            strip.qr(link, words.word("online"));
        }
    }
}
