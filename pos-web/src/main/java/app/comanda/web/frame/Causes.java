package app.comanda.web.frame;

import jakarta.ejb.EJBException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks behind the wrappers that containers put around a failure. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
        for (Throwable e = failure; e != null; e = next(e)) {
            if (type.isInstance(e)) {
                return Optional.of(type.cast(e));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Throwable next(Throwable e) {
        if (e instanceof EJBException ejb && ejb.getCausedByException() != null) {
            return ejb.getCausedByException();
        }
        return e.getCause() == e ? null : e.getCause();
    }
}
