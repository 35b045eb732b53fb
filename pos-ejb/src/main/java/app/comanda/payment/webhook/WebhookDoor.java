package app.comanda.payment.webhook;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.WrongTries;
import app.comanda.payment.PaymentGateways;
import app.comanda.payment.RawCall;
import app.comanda.payment.VendorCall;
import app.comanda.payment.account.Access;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Where payment vendors call. Nobody is signed in: the address says whose account it is about, the vendor's rule proves the
 * rest. Only what takes no time is done here, so that the vendor is answered at once.
 */
@ApplicationScoped
public class WebhookDoor {

    /** Wrong ones, a minute and source; right ones are never counted, as a vendor may share its address with anybody. */
    static final int MOST_TRIES = 20;

    private static final Logger LOG = System.getLogger(WebhookDoor.class.getName());

    @EJB
    CallKeeping keeping;

    @Inject
    PaymentGateways gateways;

    @Inject
    WrongTries wrongTries;

    @Inject
    Clock clock;

    /**
     * @param source where the call came from, for counting wrong ones
     * @throws BusinessException {@code webhook.unknown}, not found, whether the vendor, tenant, account, signature, time or
     *     body is wrong; {@code webhook.too-many-tries}
     */
    public void take(Address address, RawCall call, String source, String requestId) {
        try {
            UUID account = id(address.account());
            TenantContext.system(id(address.tenant()), "webhook", requestId)
                    .run(() -> take(address.provider().toUpperCase(Locale.ROOT), account, call));
        } catch (BusinessException e) {
            if (e.kind() == BusinessException.Kind.UNAVAILABLE) {
                throw e; // not the caller's fault: it shall come again
            }
            LOG.log(Level.INFO, "A vendor''s call is refused: {0}", e.code());
            throw wrong("webhook " + source);
        }
    }

    /** As it was called, each part unproven. */
    public record Address(String provider, String tenant, String account) {}

    private void take(String provider, UUID accountId, RawCall call) {
        Access access = keeping.access(accountId, provider);
        VendorCall read = gateways.remote(provider).read(call, access, clock.instant());
        keeping.keep(accountId, provider, read, call);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private BusinessException wrong(String tries) {
        boolean tooMany = wrongTries.recent(tries) >= MOST_TRIES;
        wrongTries.note(tries);
        return tooMany
                ? BusinessException.tooMany("webhook.too-many-tries", "Too many wrong calls. Wait a minute.")
                : unknown();
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("webhook.unknown", "The address or the signature of this call is wrong.");
    }
}
