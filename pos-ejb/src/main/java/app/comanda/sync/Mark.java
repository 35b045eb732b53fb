package app.comanda.sync;

import app.comanda.kernel.BusinessException;

/**
 * Why a manager has to look at an event.
 *
 * @param code {@code sync.…}, or that of the use case that refused
 * @param money minor units that were taken and that no bill has; below 0 that were handed out and that no bill bears; 0 for
 *     none
 * @param drawer what the drawer has more for it, or, below 0, less
 */
public record Mark(String code, String detail, long money, long drawer) {

    Mark(String code, String detail, long money) {
        this(code, detail, money, money);
    }

    static Mark of(String code, String detail) {
        return new Mark(code, detail, 0);
    }

    static Mark of(BusinessException refusal, long money) {
        return of(refusal, money, money);
    }

    static Mark of(BusinessException refusal, long money, long drawer) {
        String message = refusal.getMessage();
        return new Mark(refusal.code(), message == null ? refusal.code() : message, money, drawer);
    }

    static Mark numberUsed(String printed, String instead) {
        return of("sync.number-used", printed + " was used before, or is not of this device's series. " + instead);
    }
}
