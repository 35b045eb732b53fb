package app.comanda.payment.receipt;

import app.comanda.tenancy.OutletCloned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A new outlet that is like another prints receipts like it. */
@ApplicationScoped
public class TemplateCopying {

    @Inject
    ReceiptTemplates templates;

    void copy(@Observes OutletCloned cloned) {
        templates.of(cloned.from()).ifPresent(model -> {
            ReceiptTemplate template = new ReceiptTemplate(cloned.to(), model.details());
            template.show(model.logo().orElse(null));
            templates.add(template);
        });
    }
}
