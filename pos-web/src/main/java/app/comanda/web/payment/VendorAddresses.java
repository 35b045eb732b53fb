package app.comanda.web.payment;

import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where vendors are called, and where they call us. */
@ApplicationScoped
public class VendorAddresses {

    /** Where nothing is at stake; the real one is the owner's to enter. */
    private static final Map<String, String> SANDBOXES = Map.of(
            "STRIPE", "https://api.stripe.com",
            "TRUELAYER", "https://api.truelayer-sandbox.com",
            "MIDTRANS", "https://api.sandbox.midtrans.com",
            "XENDIT", "https://api.xendit.co");

    @Inject
    @ConfigProperty(name = "comanda.public.url", defaultValue = "http://127.0.0.1:8480")
    String publicUrl;

    /** Set while vendors are played. */
    @Inject
    @ConfigProperty(name = "comanda.simulator.url")
    Optional<String> simulator;

    /** What the form begins with; empty for a vendor of whom no address is known. */
    public String base(String provider) {
        return simulator
                .filter(url -> SANDBOXES.containsKey(provider))
                .map(url -> url + "/" + provider.toLowerCase(Locale.ROOT))
                .orElseGet(() -> SANDBOXES.getOrDefault(provider, ""));
    }

    public boolean isSimulated() {
        return simulator.isPresent();
    }

    /** What the owner pastes at the vendor. */
    public String webhook(String provider, UUID account) {
        return publicUrl + "/api/v1/webhooks/" + provider + "/"
                + TenantContext.get().tenant() + "/" + account;
    }
}
