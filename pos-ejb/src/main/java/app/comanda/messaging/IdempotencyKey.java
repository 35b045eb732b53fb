package app.comanda.messaging;

import app.comanda.kernel.BusinessException;

/**
 * A caller's name for one act, so that it is done once however often the call arrives.
 *
 * @param key 1 to 100 printable characters, chosen by the caller
 * @param requestHash of method, path and body: the same key for another request is an error
 */
public record IdempotencyKey(String key, String requestHash) {

    public IdempotencyKey {
        if (key.isEmpty() || key.length() > 100 || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw BusinessException.invalid(
                    "idempotency.key", "Idempotency-Key", "The key is 1 to 100 printable characters without blanks.");
        }
    }
}
