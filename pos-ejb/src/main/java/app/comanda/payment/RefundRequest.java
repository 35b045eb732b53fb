package app.comanda.payment;

import java.util.UUID;

/**
 * Money to give back.
 *
 * @param refundId the provider's idempotency key; another one for another try
 * @param amount minor units, above 0, at most what the attempt took less earlier refunds
 */
public record RefundRequest(UUID refundId, AttemptReference of, long amount, String reason) {}
