package app.comanda.tenancy.provisioning;

/** What provisioning does, in this order; undone in the reverse. */
public enum StepName {
    TENANT(Reach.DATABASE),
    OUTLET(Reach.DATABASE),
    OWNER_ACCOUNT(Reach.REMOTE),
    FURNISHING(Reach.DATABASE),
    INVITATION(Reach.REMOTE),
    ACTIVATION(Reach.DATABASE);

    /** Where a step leaves its mark. */
    enum Reach {
        /** In the transaction that also records it as done: after a crash it is whole or was never begun. */
        DATABASE,
        /** Elsewhere, outside any transaction: after a crash nobody knows, so it is done again. */
        REMOTE
    }

    private final Reach reach;

    StepName(Reach reach) {
        this.reach = reach;
    }

    boolean isRemote() {
        return reach == Reach.REMOTE;
    }
}
