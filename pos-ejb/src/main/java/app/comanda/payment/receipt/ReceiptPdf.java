package app.comanda.payment.receipt;

import app.comanda.payment.receipt.Receipt.Line;
import app.comanda.payment.receipt.Receipt.Tax;
import app.comanda.payment.receipt.Receipt.Tender;
import app.comanda.payment.receipt.Roll.Style;

/** Sets a receipt for an 80 mm roll. The same receipt always gives the same bytes. */
public final class ReceiptPdf {

    private final Receipt receipt;
    private final ReceiptWords words;
    private final Roll roll = new Roll();

    private ReceiptPdf(Receipt receipt) {
        this.receipt = receipt;
        this.words = ReceiptWords.of(receipt);
    }

    public static byte[] of(Receipt receipt) {
        return new ReceiptPdf(receipt).bytes();
    }

    private byte[] bytes() {
        head();
        receipt.lines().forEach(this::line);
        roll.rule();
        sums();
        roll.blank(4);
        receipt.tenders().forEach(this::tender);
        includedTaxes();
        roll.rule().blank(2).centered(Style.BODY, words.word("thanks"));
        return roll.pdf(
                words.word("receipt") + " " + receipt.receiptNumber(),
                receipt.paidAt().atZone(receipt.zone()),
                receipt.receiptNumber() + "/" + receipt.issue());
    }

    private void head() {
        roll.centered(Style.TITLE, receipt.restaurant());
        if (!receipt.outlet().equals(receipt.restaurant())) {
            roll.centered(Style.BODY, receipt.outlet());
        }
        if (receipt.isCopy()) {
            roll.blank(5).centered(Style.TOTAL, "* " + words.word("copy") + " *");
        }
        roll.blank(6)
                .pair(Style.BODY, words.word("receipt"), receipt.receiptNumber())
                .pair(Style.BODY, words.word("order"), receipt.orderNumber())
                .pair(Style.BODY, words.mode(receipt.serviceMode()), words.moment(receipt.paidAt(), receipt.zone()))
                .rule();
    }

    private void line(Line line) {
        boolean several = !line.quantity().equals("1");
        roll.pair(
                Style.BODY,
                several ? words.quantity(line.quantity()) + " × " + line.name() : line.name(),
                words.amount(line.gross()));
        if (several) {
            roll.indented(Style.SMALL, words.word("each") + " " + words.amount(line.unitPrice()));
        }
        line.modifiers().forEach(modifier -> roll.indented(Style.SMALL, "+ " + modifier));
        if (line.discount() != 0) {
            roll.indentedPair(Style.SMALL, words.word("discount"), words.amount(-line.discount()));
        }
    }

    private void sums() {
        roll.pair(Style.BODY, words.word("subtotal"), words.amount(receipt.subtotal()));
        long ofLines = receipt.lines().stream().mapToLong(Line::discount).sum();
        unlessZero("discounts", -(receipt.orderDiscount() + ofLines));
        unlessZero("charges", receipt.charges());
        if (!receipt.taxesIncluded()) {
            receipt.taxes().forEach(tax -> roll.pair(Style.BODY, name(tax), words.amount(tax.amount())));
        }
        unlessZero("tip", receipt.tip());
        roll.blank(3).pair(Style.TOTAL, words.word("total"), words.amountWithSign(receipt.total()));
        if (receipt.cashRounding() != 0) {
            unlessZero("rounding", receipt.cashRounding());
            roll.pair(Style.STRONG, words.word("due"), words.amountWithSign(receipt.due()));
        }
    }

    private void unlessZero(String word, long amount) {
        if (amount != 0) {
            roll.pair(Style.BODY, words.word(word), words.amount(amount));
        }
    }

    private void tender(Tender tender) {
        roll.pair(Style.BODY, words.method(tender.method()), words.amount(tender.tendered()));
        unlessZero("change", tender.change());
    }

    private void includedTaxes() {
        if (receipt.taxesIncluded() && !receipt.taxes().isEmpty()) {
            roll.rule().pair(Style.SMALL, words.word("included"), words.word("net") + " / " + words.word("tax"));
            for (Tax tax : receipt.taxes()) {
                roll.pair(Style.SMALL, name(tax), words.amount(tax.taxable()) + " / " + words.amount(tax.amount()));
            }
        }
    }

    private String name(Tax tax) {
        return tax.percent().isEmpty() ? tax.name() : tax.name() + " " + words.percent(tax.percent());
    }
}
