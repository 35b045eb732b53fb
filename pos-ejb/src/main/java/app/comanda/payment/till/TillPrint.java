package app.comanda.payment.till;

import app.comanda.payment.receipt.Roll;
import app.comanda.payment.receipt.escpos.Align;
import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.payment.receipt.escpos.Style;
import java.time.ZoneId;

/** Sets a report on paper. The same report always gives the same bytes. */
public final class TillPrint {

    private TillPrint() {}

    /** For a roll of 80 mm. */
    public static byte[] pdf(TillReport report) {
        Roll roll = new Roll();
        for (TillRow row : TillRows.of(report)) {
            switch (row.look()) {
                case TITLE -> roll.centered(Roll.Style.TITLE, row.words());
                case CENTERED -> roll.centered(Roll.Style.BODY, row.words());
                case HEADING -> roll.pair(Roll.Style.STRONG, row.words(), row.figure());
                case STRONG -> roll.pair(Roll.Style.STRONG, row.words(), row.figure());
                case BODY -> roll.pair(Roll.Style.BODY, row.words(), row.figure());
                case SMALL -> roll.indentedPair(Roll.Style.SMALL, row.words(), row.figure());
                case RULE -> roll.rule();
            }
        }
        TillReport.TillHeading heading = report.heading();
        return roll.pdf(
                TillRows.title(report),
                heading.madeAt().atZone(ZoneId.of(heading.zone())),
                heading.shiftId() + "/" + heading.madeAt());
    }

    /** For a thermal printer; it cuts at the end. */
    public static byte[] escPos(TillReport report, Paper paper) {
        EscPos print = new EscPos(paper);
        for (TillRow row : TillRows.of(report)) {
            switch (row.look()) {
                case TITLE -> print.text(Style.TALL, Align.CENTER, row.words());
                case CENTERED -> print.text(Style.PLAIN, Align.CENTER, row.words());
                case HEADING -> print.text(Style.BOLD, Align.LEFT, row.words());
                case STRONG -> print.pair(Style.BOLD, row.words(), row.figure());
                case BODY -> print.pair(Style.PLAIN, row.words(), row.figure());
                case SMALL -> print.indentedPair(Style.PLAIN, row.words(), row.figure());
                case RULE -> print.rule();
            }
        }
        return print.feed(1).cut().bytes();
    }
}
