package app.comanda.payment.receipt;

import app.comanda.payment.GuestKey;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the address of a receipt's page. Each issue has its own: only the guest's copy knows the secret. */
@ApplicationScoped
class ReceiptLinking {

    @Inject
    ReceiptLinks links;

    @Inject
    @ConfigProperty(name = "comanda.public.url", defaultValue = "http://127.0.0.1:8480")
    String publicUrl;

    @Inject
    Clock clock;

    String link(ReceiptSubject subject, int issue, int days) {
        GuestKey key = GuestKey.make(TenantContext.get().tenant());
        links.add(new ReceiptLink(subject, issue, key, clock.instant().plus(Duration.ofDays(days))));
        return publicUrl.replaceAll("/+$", "") + "/r/" + key.text();
    }
}
