package app.comanda.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may sign in to the demo. */
public final class DemoUsers {

    /** Known to everyone; such users exist only where Keycloak is embedded and the demo is not refused. */
    public static final String PASSWORD = "comanda-demo-2026";

    private static final List<DemoUser> ALL = List.of(
            new DemoUser("chain.admin", "chain_admin", true),
            new DemoUser("demo.owner", "owner", true),
            new DemoUser("demo.manager", "manager", false),
            new DemoUser("demo.cashier", "cashier", false),
            new DemoUser("demo.kitchen", "kitchen", false));

    private final Secrets secrets;

    public DemoUsers(Secrets secrets) {
        this.secrets = secrets;
    }

    public List<DemoUser> all() {
        return ALL;
    }

    public Optional<DemoUser> find(String name) {
        return ALL.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    /** The text that Keycloak keeps as this user's TOTP secret, its default policy provided. */
    public String totpSecret(DemoUser user) {
        return secrets.get(
                "COMANDA_DEMO_TOTP_" + user.name().toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    String namesWithSecondFactor() {
        return ALL.stream().filter(DemoUser::secondFactor).map(DemoUser::name).collect(Collectors.joining(", "));
    }
}
