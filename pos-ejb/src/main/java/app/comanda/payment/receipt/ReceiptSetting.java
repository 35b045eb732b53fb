package app.comanda.payment.receipt;

import app.comanda.payment.receipt.Receipt.Line;
import app.comanda.payment.receipt.Receipt.Serving;
import app.comanda.payment.receipt.Receipt.Tax;
import app.comanda.payment.receipt.Receipt.Tender;
import java.util.List;
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
        receipt.lines().forEach(setting::line);
        strip.rule();
        setting.sums();
        strip.gap();
        receipt.tenders().forEach(setting::tender);
        setting.unlessZero("refunded", -receipt.refunded());
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

    private void line(Line line) {
        boolean several = !line.quantity().equals("1");
        strip.pair(
                Roll.Style.BODY,
                several ? words.quantity(line.quantity()) + " × " + line.name() : line.name(),
                words.amount(line.gross()));
        if (several) {
            strip.indented(Roll.Style.SMALL, words.word("each") + " " + words.amount(line.unitPrice()));
        }
        line.modifiers().forEach(modifier -> strip.indented(Roll.Style.SMALL, "+ " + modifier));
        if (line.discount() != 0) {
            String why =
                    line.discountNames().isEmpty() ? words.word("discount") : String.join(", ", line.discountNames());
            strip.indentedPair(Roll.Style.SMALL, why, words.amount(-line.discount()));
        }
    }

    private void sums() {
        strip.pair(Roll.Style.BODY, words.word("subtotal"), words.amount(receipt.subtotal()));
        long ofLines = receipt.lines().stream().mapToLong(Line::discount).sum();
        unlessZero("discounts", -(receipt.orderDiscount() + ofLines));
        unlessZero("charges", receipt.charges());
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

    private void tax(Tax tax) {
        strip.pair(
                Roll.Style.BODY,
                name(tax) + " " + words.word("of") + " " + words.amount(tax.taxable()),
                words.amount(tax.amount()));
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

    private void includedTaxes() {
        if (receipt.taxesIncluded() && !receipt.taxes().isEmpty()) {
            strip.rule();
            strip.pair(Roll.Style.SMALL, words.word("included"), words.word("net") + " / " + words.word("tax"));
            for (Tax tax : receipt.taxes()) {
                strip.pair(
                        Roll.Style.SMALL, name(tax), words.amount(tax.taxable()) + " / " + words.amount(tax.amount()));
            }
        }
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
