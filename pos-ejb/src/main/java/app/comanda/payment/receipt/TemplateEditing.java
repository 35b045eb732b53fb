package app.comanda.payment.receipt;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.payment.receipt.escpos.Printout;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantFiles;
import app.comanda.tenancy.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outlet decides how its receipts look. */
@Stateless
public class TemplateEditing {

    /** Longer than any transaction that is about to show a new file. */
    private static final Duration SPARED = Duration.ofHours(1);

    @Inject
    ReceiptTemplates templates;

    @Inject
    Outlets outlets;

    @Inject
    Tenants tenants;

    @Inject
    TenantFiles files;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public TemplateEntry read(UUID outletId) {
        outlets.get(outletId);
        return templates.of(outletId).map(TemplateEntry::of).orElse(new TemplateEntry(TemplateDetails.PLAIN, false, 0));
    }

    /** @param version the one that was read, so that two who change it at once do not undo each other */
    public TemplateEntry change(UUID outletId, TemplateDetails details, long version) {
        outlets.lock(outletId);
        long standing = templates.of(outletId).map(ReceiptTemplate::version).orElse(0L);
        if (standing != version) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this template. Read it again.");
        }
        ReceiptTemplate template = locked(outletId);
        TemplateDetails before = template.details();
        template.change(details);
        note(outletId, Json.write(before), Json.write(details));
        return TemplateEntry.of(template);
    }

    /** @throws BusinessException {@code logo.too-large}, {@code logo.kind}, {@code logo.unreadable} */
    public TemplateEntry showLogo(UUID outletId, byte[] content) {
        Logo logo = Logo.of(content);
        return nameLogo(outletId, files.keep(tenant(), TenantFiles.Shelf.LOGOS, content, logo.extension()));
    }

    public TemplateEntry takeLogoAway(UUID outletId) {
        return nameLogo(outletId, null);
    }

    private TemplateEntry nameLogo(UUID outletId, @Nullable String file) {
        ReceiptTemplate template = locked(outletId);
        String before = template.logo().orElse(null);
        template.show(file);
        note(outletId, before, file);
        return TemplateEntry.of(template);
    }

    /** The outlet's row holds back a second writer: two first wishes at once would both make a template. */
    private ReceiptTemplate locked(UUID outletId) {
        outlets.lock(outletId);
        return templates.of(outletId).orElseGet(() -> {
            ReceiptTemplate template = new ReceiptTemplate(outletId, TemplateDetails.PLAIN);
            templates.add(template);
            return template;
        });
    }

    private void note(UUID outletId, @Nullable String before, @Nullable String after) {
        templates.flush();
        auditLog.record(Act.of("receipt-template.changed", "outlet", outletId)
                .in(outletId)
                .changed(before, after));
    }

    /** A picture of how a made-up receipt would come out of the printer, as PNG. */
    public byte[] preview(UUID outletId, TemplateDetails details) {
        Outlet outlet = outlets.get(outletId);
        String restaurant = tenants.get(tenant()).name();
        Receipt sample = SampleReceipt.of(restaurant, outlet.details(), new Look(details, logo(outletId)));
        return Printout.png(ReceiptEscPos.of(sample), details.paper());
    }

    /** For issuing. */
    public Look look(UUID outletId) {
        outlets.get(outletId);
        TemplateDetails details =
                templates.of(outletId).map(ReceiptTemplate::details).orElse(TemplateDetails.PLAIN);
        return new Look(details, logo(outletId));
    }

    private @Nullable Logo logo(UUID outletId) {
        Optional<String> file = templates.of(outletId).flatMap(ReceiptTemplate::logo);
        return file.flatMap(name ->
                        files.read(tenant(), TenantFiles.Shelf.LOGOS, name).map(content -> Logo.kept(name, content)))
                .orElse(null);
    }

    /** Removes the tenant's logos that no template names any longer. @return how many */
    public int sweep() {
        return files.sweep(
                tenant(),
                TenantFiles.Shelf.LOGOS,
                templates.logos(),
                clock.instant().minus(SPARED));
    }

    private static UUID tenant() {
        return TenantContext.get().tenant();
    }
}
