package app.comanda.web.payment;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.receipt.Logo;
import app.comanda.payment.receipt.TemplateDetails;
import app.comanda.payment.receipt.TemplateEditing;
import app.comanda.payment.receipt.TemplateEntry;
import app.comanda.payment.receipt.escpos.Paper;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the receipts of the chosen outlet look; beside it, how one would come out of the printer. */
@Named
@ViewScoped
public class ReceiptTemplatePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/payment/receipt-template?faces-redirect=true";

    @EJB
    TemplateEditing templates;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private @Nullable UUID outletId;
    private Paper paper = Paper.WIDE;
    private String header = "";
    private String footer = "";
    private boolean qr;
    private int linkDays;
    private boolean logo;
    private long version;
    private String preview = "";
    private transient @Nullable Part part;

    @PostConstruct
    public void read() {
        UUID outlet = workplace.outlet();
        outletId = outlet;
        show(templates.read(outlet));
        draw();
    }

    private void show(TemplateEntry entry) {
        TemplateDetails details = entry.details();
        paper = details.paper();
        header = details.header();
        footer = details.footer();
        qr = details.qr();
        linkDays = details.linkDays();
        logo = entry.hasLogo();
        version = entry.version();
    }

    /** Draws what is typed, before it is saved. */
    public void draw() {
        try {
            byte[] png = templates.preview(outlet(), details());
            preview = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        } catch (BusinessException e) {
            // said at its field when it is saved; until then the last good picture stays
            texts.warn(null, texts.of(e));
        }
    }

    public void save() {
        show(templates.change(outlet(), details(), version));
        draw();
        texts.tell("receipt-template.saved");
    }

    public String showLogo() throws IOException {
        Part sent = part;
        if (sent == null || sent.getSize() == 0) {
            texts.warn(null, texts.of("picture.choose"));
            return "";
        }
        try (InputStream content = sent.getInputStream()) {
            // one byte more than allowed, so that the use case refuses what is too large
            templates.showLogo(outlet(), content.readNBytes(Logo.MOST_BYTES + 1));
        }
        texts.tell("receipt-template.logo.saved");
        return AGAIN;
    }

    public String takeLogoAway() {
        templates.takeLogoAway(outlet());
        texts.tell("receipt-template.logo.gone");
        return AGAIN;
    }

    private UUID outlet() {
        return outletId == null ? workplace.outlet() : outletId;
    }

    private TemplateDetails details() {
        return new TemplateDetails(paper, header, footer, qr, linkDays);
    }

    public Paper[] getPapers() {
        return Paper.values();
    }

    public String getPreview() {
        return preview;
    }

    public boolean isLogo() {
        return logo;
    }

    public Paper getPaper() {
        return paper;
    }

    public void setPaper(Paper paper) {
        this.paper = paper;
    }

    public String getHeader() {
        return header;
    }

    public void setHeader(@Nullable String header) {
        this.header = header == null ? "" : header;
    }

    public String getFooter() {
        return footer;
    }

    public void setFooter(@Nullable String footer) {
        this.footer = footer == null ? "" : footer;
    }

    public boolean isQr() {
        return qr;
    }

    public void setQr(boolean qr) {
        this.qr = qr;
    }

    public int getLinkDays() {
        return linkDays;
    }

    public void setLinkDays(int linkDays) {
        this.linkDays = linkDays;
    }

    public @Nullable Part getPart() {
        return part;
    }

    public void setPart(@Nullable Part part) {
        this.part = part;
    }
}
