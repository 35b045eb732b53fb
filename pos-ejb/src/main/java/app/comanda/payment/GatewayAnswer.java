package app.comanda.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gateway says of an attempt. Amounts in minor units. */
public sealed interface GatewayAnswer {

    /**
     * The money moved.
     *
     * @param reference the provider's own name for it
     * @param amount what moved, in the given currency; whoever books it compares both with what was asked for
     * @param tendered what the guest handed over, where there is change; else the amount
     * @param fee what the provider keeps, 0 when unknown or none
     */
    record Approved(@Nullable String reference, long amount, String currency, long tendered, long fee)
            implements GatewayAnswer {

        /** Without change and without a fee. */
        public static Approved of(@Nullable String reference, long amount, String currency) {
            return new Approved(reference, amount, currency, amount, 0);
        }

        public long change() {
            return tendered - amount;
        }
    }

    /**
     * The money will not move: declined, expired, called off, or never asked for.
     *
     * @param code the provider's reason, for support; {@code expired} and {@code cancelled} are words of our own
     * @param message for the guest
     */
    record Declined(@Nullable String reference, String code, String message) implements GatewayAnswer {}

    /**
     * The guest must act first.
     *
     * @param presentation what to show: {@code qr} (the text of the code), {@code redirect} (an address for the guest's
     *     browser), {@code clientSecret}, {@code reader} (its name); whichever the method has; empty leaves what is shown
     * @param expiresAt when it is off by itself
     */
    record Pending(
            String reference,
            Map<String, String> presentation,
            @Nullable Instant expiresAt) implements GatewayAnswer {
        public Pending {
            presentation = Map.copyOf(presentation);
        }
    }

    /**
     * There was no answer, or none that could be understood: the money may have moved.
     *
     * @param reason for support; never a secret or a body
     */
    record Unknown(String reason) implements GatewayAnswer {}

    /** The vendor has never heard of it, and says so; only an answer to a check. */
    record NotReceived() implements GatewayAnswer {}
}
