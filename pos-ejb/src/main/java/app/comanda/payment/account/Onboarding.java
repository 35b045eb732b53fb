package app.comanda.payment.account;

import app.comanda.payment.VendorSkill;
import java.net.URI;
import java.util.List;

/**
 * How a restaurant without an account of its own gets one with a vendor, under the operator's; a vendor that has that. All
 * of it throws {@link app.comanda.kernel.BusinessException} {@code vendor.keys}, {@code vendor.away}, {@code vendor.refused}.
 */
public interface Onboarding extends VendorSkill {

    /** Whether the operator has an account, under which restaurants can be. */
    boolean isOffered();

    /** Where the vendor's API is for those. */
    URI base();

    /** The secret of an account of the restaurant's own, which a connected one has not. */
    String ownKey();

    /**
     * Opens an account for a restaurant, that the restaurant must complete itself by {@link #invite}.
     *
     * @param key the same for the same restaurant, so that asking twice opens one
     * @param country of ISO 3166, two letters
     * @return the vendor's name of it
     */
    String open(String key, String country, String email);

    /**
     * Where the restaurant tells the vendor about itself; works once, and not for long.
     *
     * @param back where it comes back to, done or not
     */
    URI invite(Access access, URI back);

    /** How far that is. */
    Standing standing(Access access);

    /** Whether guests can pay by the wallets of their phones on pages of that host. */
    Wallets wallets(Access access, String host);

    /** Lets them; and where the vendor did not find before what it needs, has it look again. */
    Wallets register(Access access, String host);

    /**
     * What an account may do.
     *
     * @param charges whether it can take money
     * @param payouts whether that goes on to its bank
     * @param missing what the vendor still wants to know, in its own words; where it can't take money and nothing is missing,
     *     the vendor is looking at what it was told
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

    /** How far a host is with the wallets of phones. */
    enum Wallets {
        ACTIVE,
        /** Registered, but the vendor did not find the file that it asks for. */
        INACTIVE,
        NOT_REGISTERED
    }
}
