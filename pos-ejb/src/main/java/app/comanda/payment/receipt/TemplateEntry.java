package app.comanda.payment.receipt;

/**
 * A template as it stands.
 *
 * @param hasLogo whether receipts begin with a picture
 * @param version 0 before anything was said
 */
public record TemplateEntry(TemplateDetails details, boolean hasLogo, long version) {

    static TemplateEntry of(ReceiptTemplate template) {
        return new TemplateEntry(template.details(), template.logo().isPresent(), template.version());
    }
}
