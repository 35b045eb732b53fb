package app.comanda.api.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held is taken.
 *
 * @param amount minor units, the tip included; all that is due and the tip where it is left out
 * @param tip what of the amount is given on top, 0 where it is left out
 * @param partId which part of a split bill
 */
public record TabCaptureJson(
        @Nullable Long amount, @Nullable Long tip, @Nullable UUID partId) {}
