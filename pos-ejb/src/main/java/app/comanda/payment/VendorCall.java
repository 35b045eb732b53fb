package app.comanda.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor called about, its signature proven.
 *
 * @param eventId the vendor's, the same when it calls again; at most 200 characters
 * @param type the vendor's word, for people
 * @param attemptId ours, where the event names it
 * @param reference the vendor's name of the attempt, where it does not
 */
public record VendorCall(
        String eventId,
        String type,
        @Nullable UUID attemptId,
        @Nullable String reference) {}
