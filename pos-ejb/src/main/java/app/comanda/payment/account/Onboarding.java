package app.comanda.payment.account;

import java.net.URI;
import java.util.List;

/** How a restaurant without an account of its own gets one with a vendor, under Comanda's; a vendor that has that. */
public interface Onboarding {

    /** As of the gateway, e.g. {@code STRIPE}. */
    String provider();

    /**
     * Opens an account for a restaurant, that the restaurant must complete itself by {@link #invite}.
     *
     * @param key the same for the same restaurant, so that asking twice opens one
     * @param country of ISO 3166, two letters
     * @return the vendor's name of it
     * @throws app.comanda.kernel.BusinessException {@code vendor.keys}, {@code vendor.away}, {@code vendor.refused}
     */
    String open(Access platform, String key, String country, String email);

    /**
     * Where the restaurant tells the vendor about itself; works once, and not for long.
     *
     * @param back where it comes back to, done or not
     */
    URI invite(Access access, URI back);

    /** How far that is. */
    Standing standing(Access access);

    /** Lets guests pay by the wallets of their phones on pages of that host. @return whether the vendor found all it needs */
    boolean register(Access access, String host);

    /**
     * What an account may do.
     *
     * @param charges whether it can take money
     * @param payouts whether that goes on to its bank
     * @param missing what the vendor still wants to know, in its own words
     */
    record Standing(String account, Ability charges, Ability payouts, List<String> missing) {
        public Standing {
            missing = List.copyOf(missing);
        }
    }

    /** Whether it can. */
    enum Ability {
        YES,
        NOT_YET
    }
}
