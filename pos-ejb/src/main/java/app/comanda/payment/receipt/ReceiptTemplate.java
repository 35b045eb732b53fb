package app.comanda.payment.receipt;

import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an outlet's receipts look. Its key is the outlet's. */
@Entity
@Table(name = "receipt_template")
public class ReceiptTemplate extends TenantOwned {

    @Enumerated(EnumType.STRING)
    private Paper paper;

    private String header;

    private String footer;

    private boolean qr;

    @Column(name = "link_days")
    private int linkDays;

    private @Nullable String logo;

    @Version
    private long version;

    /** For JPA. */
    protected ReceiptTemplate() {}

    ReceiptTemplate(UUID outletId, TemplateDetails details) {
        super(outletId);
        change(details);
    }

    final void change(TemplateDetails details) {
        paper = details.paper();
        header = details.header();
        footer = details.footer();
        qr = details.qr();
        linkDays = details.linkDays();
    }

    void show(@Nullable String file) {
        logo = file;
    }

    public TemplateDetails details() {
        return new TemplateDetails(paper, header, footer, qr, linkDays);
    }

    /** The logo's file. */
    public Optional<String> logo() {
        return Optional.ofNullable(logo);
    }

    public long version() {
        return version;
    }
}
