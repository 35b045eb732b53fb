package app.comanda.payment.link;

import app.comanda.kernel.PublicUrl;
import app.comanda.payment.GuestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where guests pay; vendors send them back there. */
@ApplicationScoped
class GuestAddress {

    @Inject
    PublicUrl publicUrl;

    String of(GuestKey key) {
        return publicUrl.of("/pay/" + key.text());
    }
}
