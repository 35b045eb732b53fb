package app.comanda.printing.job;

import app.comanda.payment.receipt.escpos.Align;
import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Style;
import java.io.ByteArrayOutputStream;

/** What is said above a slip, in big letters. A slip begins by resetting the printer, so that one may stand before it. */
public final class Banner {

    private final byte[] bytes;

    private Banner(byte[] bytes) {
        this.bytes = bytes;
    }

    /** It may have been printed before. */
    public static Banner doubt(SlipWords words, Paper paper) {
        return of(Style.BIG, paper, "** " + words.of("doubt") + " **");
    }

    /** Somebody asked to see it once more. */
    public static Banner again(SlipWords words, Paper paper) {
        return of(Style.BIG, paper, "** " + words.of("again") + " **");
    }

    /** It was meant for another printer. */
    public static Banner instead(SlipWords words, Paper paper, String printer) {
        return of(Style.TALL, paper, words.of("instead", printer));
    }

    /** What a printer does before it prints. */
    static Banner of(EscPos before) {
        return new Banner(before.bytes());
    }

    private static Banner of(Style style, Paper paper, String text) {
        return new Banner(new EscPos(paper).text(style, Align.CENTER, text).bytes());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public byte[] above(byte[] slip) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(bytes.length + slip.length);
        both.writeBytes(bytes);
        both.writeBytes(slip);
        return both.toByteArray();
    }
}
