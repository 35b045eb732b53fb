package app.comanda.api.payment;

import app.comanda.payment.link.MadeLink;
import java.time.Instant;

/** Where a guest pays on a phone. @param expiresAt when the address opens nothing any more */
public record PaymentLinkJson(String url, Instant expiresAt) {

    public static PaymentLinkJson of(MadeLink made) {
        return new PaymentLinkJson(made.url(), made.expiresAt());
    }
}
