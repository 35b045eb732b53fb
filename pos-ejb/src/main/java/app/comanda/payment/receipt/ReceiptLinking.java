package app.comanda.payment.receipt;

import app.comanda.kernel.PublicUrl;
import app.comanda.payment.GuestKey;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Makes the address of a receipt's page. Each issue has its own: only the guest's copy knows the secret. */
@ApplicationScoped
class ReceiptLinking {

    @Inject
    ReceiptLinks links;

    @Inject
    PublicUrl publicUrl;

    @Inject
    Clock clock;

    String link(ReceiptSubject subject, int issue, int days) {
        GuestKey key = GuestKey.make(TenantContext.get().tenant());
        links.add(new ReceiptLink(subject, issue, key, clock.instant().plus(Duration.ofDays(days))));
        return publicUrl.of("/r/" + key.text());
    }
}
