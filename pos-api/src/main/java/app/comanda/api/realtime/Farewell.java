package app.comanda.api.realtime;

import app.comanda.kernel.BusinessException;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;

/** Why the server hangs up: a number that tells the client what to do, and the code that the API would answer. */
final class Farewell {

    /** Not what the protocol says. */
    static final int MALFORMED = 4400;
    /** Sign in again, then come back. */
    static final int UNAUTHENTICATED = 4401;
    /** Coming back is no use. */
    static final int FORBIDDEN = 4403;
    /** Nobody said hello, or answered a ping. */
    static final int SILENT = 4408;
    /** Said too much. */
    static final int LIMIT = 4429;
    /** Could not keep up: come back and resume. */
    static final int SLOW = 4430;

    private Farewell() {}

    static CloseReason of(int number, String code) {
        return new CloseReason(CloseReason.CloseCodes.getCloseCode(number), code);
    }

    static CloseReason busy() {
        return new CloseReason(CloseCodes.TRY_AGAIN_LATER, "realtime.busy");
    }

    static CloseReason broken() {
        return new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "internal");
    }

    static CloseReason of(BusinessException refused) {
        return switch (refused.kind()) {
            case UNAUTHENTICATED -> of(UNAUTHENTICATED, refused.code());
            case UNAVAILABLE -> new CloseReason(CloseCodes.TRY_AGAIN_LATER, refused.code());
            default -> of(FORBIDDEN, refused.code());
        };
    }
}
