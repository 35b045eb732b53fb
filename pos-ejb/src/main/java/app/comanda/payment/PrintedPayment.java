package app.comanda.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cash that a device took while nobody could be asked. Amounts in minor units.
 *
 * @param id chosen by the device
 * @param partId of a split bill; null where the bill is whole
 * @param amount that settles the bill, rounding and tip included; above 0
 * @param rounding what of it is cash rounding; may be negative
 * @param tip what of it is given on top
 * @param tendered what was handed over, at least the amount
 * @param receipt number of the printed receipt; null for none
 */
public record PrintedPayment(
        UUID id,
        UUID orderId,
        @Nullable UUID partId,
        long amount,
        long rounding,
        long tip,
        long tendered,
        @Nullable String receipt,
        Instant at) {}
