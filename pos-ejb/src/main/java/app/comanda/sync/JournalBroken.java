package app.comanda.sync;

import app.comanda.kernel.BusinessException;

/** The journal itself is wrong here: nothing of it can be believed from this event on. It is not kept. */
public class JournalBroken extends BusinessException {

    private static final long serialVersionUID = 1L;

    private JournalBroken(String code, String field, String message) {
        super(Kind.INVALID, code, message, field);
    }

    static JournalBroken gap(long expected) {
        return new JournalBroken("sync.gap", "sequence", "The event " + expected + " comes next.");
    }

    static JournalBroken past(long sequence) {
        return new JournalBroken("sync.past-changed", "hash", "Event " + sequence + " was taken with another hash.");
    }

    static JournalBroken chain() {
        return new JournalBroken("sync.chain", "previousHash", "This is not the hash of the event before.");
    }

    static JournalBroken hash() {
        return new JournalBroken("sync.hash", "hash", "This is not the hash of the event's canonical text.");
    }

    static JournalBroken signature() {
        return new JournalBroken("sync.signature", "signature", "This terminal's key did not sign the event.");
    }

    static JournalBroken event(String field) {
        return new JournalBroken("sync.event", field, "This field is missing, or has not its form.");
    }
}
