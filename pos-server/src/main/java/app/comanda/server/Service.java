package app.comanda.server;

/** What listens on a port of this machine, with its default port and the variable that moves it. */
public enum Service {
    PRODUCT("Comanda", "COMANDA_HTTP_PORT", 8480),
    KEYCLOAK("Keycloak", "COMANDA_KEYCLOAK_PORT", 8481),
    DATABASE("PostgreSQL", "COMANDA_DB_PORT", 8482),
    BROKER("Artemis", "COMANDA_BROKER_PORT", 8483),
    SMTP("the mailbox (SMTP)", "COMANDA_SMTP_PORT", 8484),
    MAILBOX("the mailbox page", "COMANDA_MAILBOX_PORT", 8485),
    SIMULATOR("the payments simulator", "COMANDA_SIMULATOR_PORT", 8486);

    private final String label;
    private final String variable;
    private final int defaultPort;

    Service(String label, String variable, int defaultPort) {
        this.label = label;
        this.variable = variable;
        this.defaultPort = defaultPort;
    }

    public String label() {
        return label;
    }

    public String variable() {
        return variable;
    }

    public int defaultPort() {
        return defaultPort;
    }
}
