package app.comanda.payment.receipt;

/** A receipt as PDF, as wide as its outlet's paper. The same receipt always gives the same bytes. */
public final class ReceiptPdf implements Strip {

    private final Roll roll;

    private ReceiptPdf(Roll roll) {
        this.roll = roll;
    }

    public static byte[] of(Receipt receipt) {
        Roll roll = new Roll(receipt.look().template().paper());
        ReceiptSetting.set(receipt, new ReceiptPdf(roll));
        return roll.pdf(
                ReceiptWords.of(receipt).word("receipt") + " " + receipt.receiptNumber(),
                receipt.paidAt().atZone(receipt.zone()),
                receipt.receiptNumber() + "/" + receipt.issue());
    }

    @Override
    public void centered(Roll.Style style, String text) {
        roll.centered(style, text);
    }

    @Override
    public void pair(Roll.Style style, String words, String figure) {
        roll.pair(style, words, figure);
    }

    @Override
    public void indentedPair(Roll.Style style, String words, String figure) {
        roll.indentedPair(style, words, figure);
    }

    @Override
    public void indented(Roll.Style style, String text) {
        roll.indented(style, text);
    }

    @Override
    public void rule() {
        roll.rule();
    }

    @Override
    public void gap() {
        roll.blank(5);
    }

    @Override
    public void logo(Logo logo, String name) {
        roll.logo(logo);
    }

    @Override
    public void qr(String address, String caption) {
        roll.qr(address).centered(Roll.Style.SMALL, caption);
    }
}
