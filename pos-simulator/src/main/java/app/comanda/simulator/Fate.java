package app.comanda.simulator;

/** What happens to a call that asks for money. */
public enum Fate {
    /** The usual. */
    APPROVE,
    /** The bank or the guest says no. */
    DECLINE,
    /** Waits until somebody decides on a page. */
    WAIT,
    /** Approved, and answered late. */
    LATE,
    /** Approved, and each webhook comes twice. */
    TWICE,
    /** Not accepted, and not answered. */
    TIME_OUT_BEFORE,
    /** Accepted and approved, but the answer is lost. */
    TIME_OUT_AFTER,
    /** Approved, but its webhooks never come. */
    LOSE_WEBHOOK,
    /** Approved, and its webhooks come late and in reverse. */
    REORDER,
    /** Not accepted, answered by 500. */
    ERROR_500;

    /** Whether the guest or the bank, asked by itself, says yes. */
    public boolean approves() {
        return this != DECLINE && this != WAIT && this != TIME_OUT_BEFORE && this != ERROR_500;
    }
}
