package app.comanda.messaging;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does an act once per idempotency key and gives every repeat the first answer, for 48 hours.
 *
 * <p>The answer is stored in the transaction of the act. Of two calls at once with one key the second waits for the
 * first at the unique key, fails, and reads the first's answer.
 */
@ApplicationScoped
public class OnceOnly {

    @EJB
    FirstAnswers firstAnswers;

    /**
     * @param act the use case
     * @param telling how its outcome is written down; runs in the same transaction, after its changes have reached the
     *     database
     * @throws IdempotencyConflict when the key belongs to another request
     */
    public <T> IdempotentAnswer answer(IdempotencyKey key, Supplier<T> act, Function<T, IdempotentAnswer> telling) {
        try {
            return firstAnswers.act(key, act, telling);
        } catch (BusinessException | EJBException failure) {
            // it may have failed because it was done before
            Optional<IdempotentAnswer> first = firstAnswers.find(key);
            return first.orElseThrow(() -> failure);
        }
    }
}
