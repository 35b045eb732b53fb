package app.comanda.simulator;

/** A vendor as its callers see it. Mounted at {@code /{name}/}; paths are told without that. */
public interface Vendor {

    /** In lower case, as in the address. */
    String name();

    /** Whether this call asks for a payment or a refund: only then the {@link Script} has its say. */
    boolean movesMoney(Exchange call);

    /** Answers a call; what the call's {@link Exchange#fate} does to the answer is done for it. @throws Refusal to refuse */
    Answer serve(Exchange call);

    /** Does what a guest or a clock decided of a payment that waits; nothing when it is decided already. */
    void decide(Entry payment, Decision decision);

    /** HTML for the guest's page of a payment that waits, above its two buttons. */
    default String guestPage(Entry payment) {
        return "";
    }

    /** What becomes of a payment that waits. */
    enum Decision {
        APPROVE,
        DECLINE,
        EXPIRE
    }
}
