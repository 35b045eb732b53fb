package app.comanda.payment.link;

import app.comanda.payment.GuestKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where guests pay; vendors send them back there. */
@ApplicationScoped
class GuestAddress {

    @Inject
    @ConfigProperty(name = "comanda.public.url", defaultValue = "http://127.0.0.1:8480")
    String publicUrl;

    String of(GuestKey key) {
        return publicUrl.replaceAll("/+$", "") + "/pay/" + key.text();
    }
}
