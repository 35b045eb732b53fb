package app.comanda.notification.hook;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status of HTTP; null when there was no answer
 * @param error empty when it was taken
 */
public record HookOutcome(@Nullable Integer status, String error) {

    static HookOutcome answered(int status) {
        boolean taken = status >= 200 && status < 300;
        return new HookOutcome(status, taken ? "" : "It answered " + status);
    }

    static HookOutcome silent(String error) {
        return new HookOutcome(null, error);
    }

    boolean taken() {
        return error.isEmpty();
    }
}
