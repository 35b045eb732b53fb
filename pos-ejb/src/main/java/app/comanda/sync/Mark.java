package app.comanda.sync;

import app.comanda.kernel.BusinessException;

/**
 * Why a manager has to look at an event.
 *
 * @param code {@code sync.…}, or that of the use case that refused
 * @param money minor units that were taken and that no bill has; 0 for none
 */
public record Mark(String code, String detail, long money) {

    static Mark of(String code, String detail) {
        return new Mark(code, detail, 0);
    }

    static Mark of(BusinessException refusal, long money) {
        String message = refusal.getMessage();
        return new Mark(refusal.code(), message == null ? refusal.code() : message, money);
    }
}
