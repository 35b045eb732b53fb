package app.comanda.simulator;

import java.net.URI;
import java.time.Clock;

/**
 * What every vendor works with.
 *
 * @param url where the simulator is, without a slash at the end; a vendor is at {@code url/{name}}
 */
public record Stage(URI url, Book book, Script script, Webhooks webhooks, Guests guests, Clock clock) {

    /** The page on which the guest decides. */
    public String guestPage(Entry payment) {
        return url + "/" + payment.vendor() + "/pay/" + payment.id();
    }
}
