package app.comanda.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a gateway says of an attempt. Amounts in minor units of the attempt's currency. */
public sealed interface GatewayAnswer {

    /**
     * The money moved.
     *
     * @param reference the provider's own name for it
     * @param amount what moved; must be the amount asked for
     * @param tendered what the guest handed over, where there is change; else the amount
     * @param fee what the provider keeps, 0 when unknown or none
     */
    record Approved(@Nullable String reference, long amount, long tendered, long fee) implements GatewayAnswer {
        public long change() {
            return tendered - amount;
        }
    }

    /**
     * The money will not move.
     *
     * @param code the provider's reason, for support
     * @param message for the guest
     */
    record Declined(@Nullable String reference, String code, String message) implements GatewayAnswer {}

    /**
     * The guest must act first.
     *
     * @param presentation what to show: e.g. {@code qr} or {@code redirect} with its content
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
     * @param reason for support
     */
    record Unknown(String reason) implements GatewayAnswer {}
}
