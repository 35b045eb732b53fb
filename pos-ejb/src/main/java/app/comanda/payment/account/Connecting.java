package app.comanda.payment.account;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.PublicUrl;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner gets an account with a vendor under the operator's, and tells the vendor about the restaurant on the vendor's own
 * pages. Outside of any transaction: the vendor may be slow.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Connecting {

    @EJB
    Connections connections;

    @Inject
    Onboardings onboardings;

    @EJB
    AccountUse accountUse;

    @Inject
    PublicUrl publicUrl;

    /** An account, and where its owner goes on; that works once, and not for long. */
    public record Invitation(String account, URI link) {}

    /**
     * Opens an account unless the restaurant has one, and invites its owner to tell the vendor what it wants to know.
     *
     * @param country of ISO 3166; needed as long as there is none
     * @throws BusinessException {@code account.unknown} (not found), {@code account.not-offered}, {@code account.own-key}
     *     (conflicts), {@code account.country} naming the field, {@code vendor.keys}, {@code vendor.away}, {@code
     *     vendor.refused}
     */
    public Invitation connect(UUID id, @Nullable String country) {
        Connections.Known known = connections.known(id);
        Onboarding vendor = onboardings.offering(known.provider());
        if (known.account().isEmpty()) {
            String land = checked(country);
            String opened = vendor.open(known.tenant() + "-" + land, land, known.email());
            connections.keep(id, opened);
        }
        AccountUse.Opened account = accountUse.open(id);
        URI back = URI.create(publicUrl.of("/payment/accounts?account=" + id));
        return new Invitation(
                account.access().setting(Access.CONNECTED).orElseThrow(), vendor.invite(account.access(), back));
    }

    /** @throws BusinessException {@code account.not-connected} (conflict), and as for connecting */
    public Onboarding.Standing standing(UUID id) {
        AccountUse.Opened account = accountUse.open(id);
        if (account.access().setting(Access.CONNECTED).isEmpty()) {
            throw BusinessException.conflict("account.not-connected", "Connect this account with its vendor first.");
        }
        return onboardings.get(account.provider()).standing(account.access());
    }

    /** Whether guests can pay by Apple Pay on our own pages. @throws BusinessException as for connecting */
    public Onboarding.Wallets wallets(UUID id) {
        AccountUse.Opened account = accountUse.open(id);
        return onboardings.get(account.provider()).wallets(account.access(), host());
    }

    /** Lets them. @throws BusinessException as for connecting */
    public Onboarding.Wallets registerWallets(UUID id) {
        AccountUse.Opened account = accountUse.open(id);
        Onboarding.Wallets now = onboardings.get(account.provider()).register(account.access(), host());
        connections.registered(id, host(), now);
        return now;
    }

    /** The name of our own pages, as guests' phones see it. */
    public String host() {
        return URI.create(publicUrl.of("")).getHost();
    }

    private static String checked(@Nullable String country) {
        String land = country == null ? "" : country.toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(land)) {
            throw BusinessException.invalid(
                    "account.country", "country", "Say in which country the restaurant is, by two letters such as IT.");
        }
        return land;
    }
}
