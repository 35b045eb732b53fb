package app.comanda.messaging;

import app.comanda.kernel.BusinessException;

/** The key was used before for a request that says something else. */
public class IdempotencyConflict extends BusinessException {

    private static final long serialVersionUID = 1L;

    public IdempotencyConflict() {
        super(
                Kind.CONFLICT,
                "idempotency.conflict",
                "This idempotency key was used for another request.",
                "Idempotency-Key");
    }
}
