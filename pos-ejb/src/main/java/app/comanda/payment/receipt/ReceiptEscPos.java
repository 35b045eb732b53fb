package app.comanda.payment.receipt;

import app.comanda.payment.receipt.escpos.Align;
import app.comanda.payment.receipt.escpos.Bitmap;
import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Style;

/** A receipt as the bytes that a thermal printer takes. An original that was paid in cash opens the drawer as well. */
public final class ReceiptEscPos implements Strip {

    private static final int LOGO_HEIGHT = 200;

    private final EscPos printer;

    private ReceiptEscPos(EscPos printer) {
        this.printer = printer;
    }

    public static byte[] of(Receipt receipt) {
        EscPos printer = new EscPos(receipt.look().template().paper());
        if (opensDrawer(receipt)) {
            printer.openDrawer();
        }
        return set(receipt, printer);
    }

    /** On other paper than the outlet's template says, and opening nothing: whether a drawer hangs there, the caller knows. */
    public static byte[] on(Paper paper, Receipt receipt) {
        return set(receipt, new EscPos(paper));
    }

    public static boolean opensDrawer(Receipt receipt) {
        return !receipt.isCopy() && receipt.isPaidInCash();
    }

    private static byte[] set(Receipt receipt, EscPos printer) {
        ReceiptSetting.set(receipt, new ReceiptEscPos(printer));
        return printer.cut().bytes();
    }

    private static Style style(Roll.Style style) {
        return switch (style) {
            case TITLE -> Style.BIG;
            case TOTAL -> Style.TALL;
            case STRONG -> Style.BOLD;
            case BODY, SMALL -> Style.PLAIN;
        };
    }

    @Override
    public void centered(Roll.Style style, String text) {
        printer.text(style(style), Align.CENTER, text);
    }

    @Override
    public void pair(Roll.Style style, String words, String figure) {
        printer.pair(style(style), words, figure);
    }

    @Override
    public void indentedPair(Roll.Style style, String words, String figure) {
        printer.indentedPair(style(style), words, figure);
    }

    @Override
    public void indented(Roll.Style style, String text) {
        printer.indented(style(style), text);
    }

    @Override
    public void rule() {
        printer.rule();
    }

    @Override
    public void gap() {
        // paper is spent on rows only
    }

    @Override
    public void logo(Logo logo, String name) {
        printer.picture(Bitmap.scattered(logo.image(), printer.paper().dots() * 3 / 4, LOGO_HEIGHT));
        printer.feed(1);
    }

    @Override
    public void qr(String address, String caption) {
        printer.feed(1);
        printer.qr(address);
        printer.text(Style.PLAIN, Align.CENTER, caption);
    }
}
