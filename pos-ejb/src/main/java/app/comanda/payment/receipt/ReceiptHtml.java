package app.comanda.payment.receipt;

import app.comanda.kernel.Html;
import org.jspecify.annotations.Nullable;

/** A receipt as a page for a telephone, in one file: no scripts, nothing fetched. */
public final class ReceiptHtml implements Strip {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex, nofollow">
            <title>%s</title>
            <style>
            body{margin:0;background:#f4f1ec;color:#26221d;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
            main{max-width:26rem;margin:0 auto;padding:1rem}
            article{background:#fff;border-radius:12px;padding:1.5rem 1.25rem;box-shadow:0 1px 3px #0002}
            h1{font-size:1.4rem;line-height:1.25;text-align:center;margin:0 0 .25rem;overflow-wrap:anywhere}
            p{text-align:center;margin:0;overflow-wrap:anywhere}
            p.TOTAL{font-size:1.15rem;font-weight:700;margin:.75rem 0 0}
            img{display:block;max-width:70%%;max-height:8rem;margin:0 auto 1rem}
            table{width:100%%;border-collapse:collapse;font-variant-numeric:tabular-nums}
            p+table{margin-top:.75rem}
            table+p{padding-top:.75rem}
            table+table,table+p{border-top:1px solid #ddd6cb}
            tbody tr:first-child>*{padding-top:.6rem}
            tbody tr:last-child>*{padding-bottom:.6rem}
            th,td{font-weight:400;text-align:left;vertical-align:top;padding:.1rem 0;overflow-wrap:anywhere}
            td+td,th+td{text-align:right;padding-left:1rem;white-space:nowrap}
            .in>:first-child{padding-left:1rem}
            .SMALL>*{color:#5c554b;font-size:.9rem}
            .TOTAL>*{font-weight:700;font-size:1.2rem}
            .STRONG>*{font-weight:700}
            .pdf{display:block;margin:1rem 0 2rem;padding:.8rem;border-radius:8px;background:#26221d;color:#fff;\
            text-align:center;text-decoration:none;font-weight:600}
            .pdf:focus-visible{outline:3px solid #1d5fd1;outline-offset:2px}
            @media print{body{background:#fff}.pdf{display:none}article{box-shadow:none}}
            </style>
            </head>
            <body>
            <main>
            <article>
            """;

    private final StringBuilder page = new StringBuilder(8192);
    private String label = "";
    private boolean inTable;

    private ReceiptHtml() {}

    /** @param pdf where the same receipt is as PDF, if it is offered */
    public static String of(Receipt receipt, @Nullable String pdf) {
        ReceiptWords words = ReceiptWords.of(receipt);
        ReceiptHtml html = new ReceiptHtml();
        html.label = Html.escape(words.word("receipt") + " " + receipt.receiptNumber());
        html.page.append(HEAD.formatted(
                Html.escape(receipt.language().toLanguageTag()),
                html.label + " · " + Html.escape(receipt.restaurant())));
        ReceiptSetting.set(receipt, html);
        html.endTable();
        html.page.append("</article>\n");
        if (pdf != null) {
            html.page.append("<a class=\"pdf\" href=\"%s\">%s</a>\n"
                    .formatted(Html.escape(pdf), Html.escape(words.word("pdf"))));
        }
        return html.page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void beginTable() {
        if (!inTable) {
            page.append("<table aria-label=\"").append(label).append("\">\n<tbody>\n");
            inTable = true;
        }
    }

    private void endTable() {
        if (inTable) {
            page.append("</tbody>\n</table>\n");
            inTable = false;
        }
    }

    private void row(String classes, String words, String figure) {
        beginTable();
        page.append("<tr class=\"%s\"><th scope=\"row\">%s</th><td>%s</td></tr>\n"
                .formatted(classes, Html.escape(words), Html.escape(figure)));
    }

    @Override
    public void centered(Roll.Style style, String text) {
        endTable();
        page.append(
                style == Roll.Style.TITLE
                        ? "<h1>" + Html.escape(text) + "</h1>\n"
                        : "<p class=\"" + style + "\">" + Html.escape(text) + "</p>\n");
    }

    @Override
    public void pair(Roll.Style style, String words, String figure) {
        row(style.name(), words, figure);
    }

    @Override
    public void indentedPair(Roll.Style style, String words, String figure) {
        row(style + " in", words, figure);
    }

    @Override
    public void indented(Roll.Style style, String text) {
        beginTable();
        page.append("<tr class=\"%s in\"><td colspan=\"2\">%s</td></tr>\n".formatted(style, Html.escape(text)));
    }

    @Override
    public void rule() {
        endTable();
    }

    @Override
    public void gap() {
        // the style sheet gives room
    }

    @Override
    public void logo(Logo logo, String name) {
        page.append("<img src=\"%s\" alt=\"%s\">\n".formatted(logo.dataAddress(), Html.escape(name)));
    }

    @Override
    public void qr(String address, String caption) {
        // whoever reads this is where the code leads to
    }
}
