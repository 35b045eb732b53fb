package app.comanda.notification;

import app.comanda.kernel.EmailAddress;
import app.comanda.kernel.Html;
import app.comanda.payment.receipt.Receipt;
import app.comanda.payment.receipt.ReceiptPdf;
import app.comanda.payment.receipt.ReceiptWords;
import java.util.List;
import java.util.stream.Collectors;

/** What a mail with a receipt says. */
final class ReceiptMail {

    private static final String ROW = """
            <tr><td style="padding:4px 0">%s</td><td style="padding:4px 0;text-align:right">%s</td></tr>
            """;

    private static final String LINK = """
            <p><a href="%s" style="color:#1d5fd1">%s</a></p>
            """;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head><meta charset="utf-8"><title>%2$s</title></head>
            <body style="margin:0;padding:24px;background:#f4f1ec;color:#26221d;\
            font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
            <div style="max-width:480px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">
            <h1 style="margin:0 0 4px;font-size:22px">%3$s</h1>
            <p style="margin:0 0 24px;color:#6b6358">%4$s</p>
            <p>%5$s</p>
            <table role="presentation" style="width:100%%;border-collapse:collapse">
            %6$s<tr><td style="padding:12px 0;border-top:1px solid #ddd6cb"><strong>%7$s</strong></td>\
            <td style="padding:12px 0;border-top:1px solid #ddd6cb;text-align:right"><strong>%8$s</strong></td></tr>
            </table>
            %10$s<p style="color:#6b6358;font-size:14px">%9$s</p>
            </div>
            </body>
            </html>
            """;

    private final Receipt receipt;
    private final ReceiptWords figures;
    private final MailWords words;

    private ReceiptMail(Receipt receipt) {
        this.receipt = receipt;
        this.figures = ReceiptWords.of(receipt);
        this.words = new MailWords(receipt.language());
    }

    static Mail of(Receipt receipt, EmailAddress to) {
        ReceiptMail mail = new ReceiptMail(receipt);
        Mail.Attachment pdf =
                new Mail.Attachment(receipt.fileName() + ".pdf", "application/pdf", ReceiptPdf.of(receipt));
        return new Mail(to, mail.subject(), mail.text(), mail.html(), List.of(pdf));
    }

    private String subject() {
        return words.oneLine("receipt.subject", receipt.receiptNumber(), receipt.restaurant());
    }

    private String text() {
        String lines = receipt.lines().stream()
                .map(line -> name(line) + ": " + figures.amount(line.gross()) + "\n")
                .collect(Collectors.joining());
        return words.say("receipt.thanks", receipt.restaurant()) + "\n\n" + place() + "\n\n" + lines + "\n"
                + words.say("total") + ": " + figures.amountWithSign(receipt.due()) + "\n\n"
                + words.say("receipt.attached", receipt.receiptNumber()) + "\n" + linkText();
    }

    private String linkText() {
        String link = receipt.link();
        return link == null ? "" : words.say("receipt.online") + ": " + link + "\n";
    }

    private String linkHtml() {
        String link = receipt.link();
        return link == null ? "" : LINK.formatted(Html.escape(link), Html.escape(words.say("receipt.online")));
    }

    private String html() {
        String lines = receipt.lines().stream()
                .map(line -> ROW.formatted(Html.escape(name(line)), Html.escape(figures.amount(line.gross()))))
                .collect(Collectors.joining());
        return PAGE.formatted(
                Html.escape(receipt.language().toLanguageTag()),
                Html.escape(subject()),
                Html.escape(receipt.restaurant()),
                Html.escape(place()),
                Html.escape(words.say("receipt.thanks", receipt.restaurant())),
                lines,
                Html.escape(words.say("total")),
                Html.escape(figures.amountWithSign(receipt.due())),
                Html.escape(words.say("receipt.attached", receipt.receiptNumber())),
                linkHtml());
    }

    private String place() {
        return receipt.outlet() + " · " + figures.moment(receipt.paidAt(), receipt.zone());
    }

    private String name(Receipt.Line line) {
        return line.quantity().equals("1") ? line.name() : figures.quantity(line.quantity()) + " × " + line.name();
    }
}
