package app.comanda.tenancy;

/**
 * The reasons for which work may cross tenants. The database knows each by its key and opens to it no more than the
 * tables whose change log names it; the list of tenants is open to all of them.
 */
public enum Door {
    /** Takes waiting events of all tenants to the broker. */
    OUTBOX_RELAY("outbox-relay"),
    /** Seals the audit logs, tenant by tenant. */
    AUDIT_SEAL("audit-seal"),
    /** Recomputes every audit chain. */
    AUDIT_VERIFY("audit-verify"),
    /** Deletes what has outlived its time, tenant by tenant. */
    RETENTION("retention"),
    /** Finds whose one-time code a new terminal shows. */
    ENROLMENT("enrolment"),
    /** Finds whose terminal a key belongs to that comes without a token. */
    TERMINAL("terminal"),
    /** Finishes or undoes provisioning that was interrupted. */
    PROVISIONING("provisioning"),
    /** Counts for health and metrics. */
    /** Compares payments with the books of vendors, tenant by tenant. */
    RECONCILIATION("reconciliation"),
    HEALTH("health");

    private final String key;

    Door(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
