package app.comanda.payment;

import java.util.Optional;
import java.util.stream.StreamSupport;

/** What some vendors can do beside taking money, and others not. */
public interface VendorSkill {

    /** As of the gateway, e.g. {@code STRIPE}. */
    String provider();

    /** That of the vendor; empty where it has none. */
    static <S extends VendorSkill> Optional<S> of(String provider, Iterable<S> installed) {
        return StreamSupport.stream(installed.spliterator(), false)
                .filter(skill -> skill.provider().equals(provider))
                .findFirst();
    }
}
