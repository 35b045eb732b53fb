package app.comanda.api.payment;

import app.comanda.api.http.Required;
import app.comanda.kernel.BusinessException;
import app.comanda.payment.receipt.TemplateDetails;
import app.comanda.payment.receipt.TemplateEntry;
import app.comanda.payment.receipt.escpos.Paper;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an outlet's receipts look.
 *
 * @param paper {@code NARROW} (58 mm), {@code WIDE} (80 mm, 48 columns) or {@code WIDE_42} (80 mm, 42 columns)
 * @param header rows under the name
 * @param footer rows at the end
 * @param qr whether a QR code of the receipt's page is printed; yes where it is left out
 * @param linkDays how long that page can be read; 90 where it is left out
 * @param logo whether there is one; for reading only
 * @param version as read; 0 before anything was said
 */
public record ReceiptTemplateJson(
        @Nullable String paper,
        @Nullable String header,
        @Nullable String footer,
        @Nullable Boolean qr,
        @Nullable Integer linkDays,
        @Nullable Boolean logo,
        @Nullable Long version) {

    static ReceiptTemplateJson of(TemplateEntry entry) {
        TemplateDetails details = entry.details();
        return new ReceiptTemplateJson(
                details.paper().name(),
                details.header(),
                details.footer(),
                details.qr(),
                details.linkDays(),
                entry.hasLogo(),
                entry.version());
    }

    TemplateDetails details() {
        String wanted = Required.field(paper, "paper");
        Paper roll = Stream.of(Paper.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(
                        "receipt-template.paper", "paper", "Paper is NARROW, WIDE or WIDE_42."));
        return new TemplateDetails(
                roll,
                Objects.requireNonNullElse(header, ""),
                Objects.requireNonNullElse(footer, ""),
                Objects.requireNonNullElse(qr, TemplateDetails.PLAIN.qr()),
                Objects.requireNonNullElse(linkDays, TemplateDetails.PLAIN.linkDays()));
    }

    long readVersion() {
        return Required.field(version, "version");
    }
}
