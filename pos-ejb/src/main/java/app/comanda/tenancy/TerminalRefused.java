package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;

/** The terminal that a call came from is revoked, of another tenant, or showed a wrong key. */
public class TerminalRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param standing {@code TERMINAL_REVOKED} or {@code TERMINAL_UNKNOWN} */
    public TerminalRefused(String standing) {
        super(
                Kind.UNAUTHENTICATED,
                standing.equals("TERMINAL_REVOKED") ? "terminal.revoked" : "terminal.unknown",
                standing.equals("TERMINAL_REVOKED")
                        ? "This terminal was revoked. Enrol it again."
                        : "This terminal is not known here. Enrol it again.",
                null);
    }
}
