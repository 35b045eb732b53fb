package app.comanda.payment.receipt;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.receipt.escpos.Paper;
import java.util.List;

/**
 * What an outlet says of its receipts, beside the logo.
 *
 * @param header rows under the name: address, telephone, tax number
 * @param footer rows at the end; empty for a plain thank-you
 * @param qr whether a QR code of the receipt's page is printed
 * @param linkDays how long that page can be read
 */
public record TemplateDetails(Paper paper, String header, String footer, boolean qr, int linkDays) {

    public static final TemplateDetails PLAIN = new TemplateDetails(Paper.WIDE, "", "", true, 90);
    public static final int MOST_CHARACTERS = 500;
    private static final int MOST_ROWS = 10;
    private static final int MOST_DAYS = 3650;

    public TemplateDetails {
        header = tidy(header, "header");
        footer = tidy(footer, "footer");
        if (linkDays < 1 || linkDays > MOST_DAYS) {
            throw BusinessException.invalid(
                    "receipt-template.link-days", "linkDays", "Receipts can be read for 1 to 3650 days.");
        }
    }

    private static String tidy(String text, String field) {
        String tidy = text.replace("\r\n", "\n").strip();
        if (tidy.length() > MOST_CHARACTERS || tidy.lines().count() > MOST_ROWS) {
            throw BusinessException.invalid(
                    "receipt-template.text", field, "This text has 10 rows and 500 characters at most.");
        }
        return tidy;
    }

    List<String> headerRows() {
        return header.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
    }

    List<String> footerRows() {
        return footer.lines().map(String::strip).filter(row -> !row.isEmpty()).toList();
    }
}
