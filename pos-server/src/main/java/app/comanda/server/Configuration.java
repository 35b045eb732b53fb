package app.comanda.server;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the parts are told about each other, as environment variables, where secrets are not seen by other users. */
final class Configuration {

    /** Of one demo user in a minute, so that the commands which measure do not meet a limit. */
    private static final String DEMO_CALLS = "1000000";

    private final Settings settings;
    private final Secrets secrets;

    Configuration(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** The EAR reads these through MicroProfile Config: {@code COMANDA_DB_URL} is {@code comanda.db.url}. */
    Map<String, String> ofProduct() {
        Map<String, String> variables = new TreeMap<>(ownVariables());
        variables.put("COMANDA_DB_URL", settings.databaseUrl());
        variables.put("COMANDA_DB_USER", settings.get("COMANDA_DB_USER", Schema.APPLICATION));
        variables.put("COMANDA_DB_PASSWORD", secrets.get(Schema.APPLICATION_SECRET));
        variables.put("COMANDA_BROKER_HOST", settings.brokerHost());
        variables.put("COMANDA_BROKER_PORT", Integer.toString(settings.brokerPort()));
        variables.put("COMANDA_BROKER_USER", settings.get("COMANDA_BROKER_USER", Broker.USER));
        variables.put("COMANDA_BROKER_PASSWORD", secrets.get(Broker.SECRET));
        variables.put("COMANDA_KEYCLOAK_URL", settings.keycloakUrl());
        variables.put("COMANDA_KEYCLOAK_REALM", settings.realm());
        variables.put("COMANDA_KEYCLOAK_BACKOFFICE_SECRET", secrets.get("COMANDA_KEYCLOAK_BACKOFFICE_SECRET"));
        variables.put("COMANDA_KEYCLOAK_PROVISIONER_SECRET", secrets.get("COMANDA_KEYCLOAK_PROVISIONER_SECRET"));
        variables.put("COMANDA_PIN_PEPPER", secrets.get("COMANDA_PIN_PEPPER"));
        variables.put("COMANDA_SECRETS_KEY", secrets.get("COMANDA_SECRETS_KEY"));
        variables.put("COMANDA_PUBLIC_URL", settings.publicUrl());
        variables.put("COMANDA_FILES_DIR", settings.files().toString());
        if (settings.demo()) {
            variables.putIfAbsent("COMANDA_API_CALLS_PER_MINUTE", DEMO_CALLS);
            variables.putIfAbsent("COMANDA_HOOKS_INSIDE", "true");
        }
        if (!settings.external(Service.SIMULATOR)) {
            String simulator =
                    "http://127.0.0.1:" + settings.loopback(Service.SIMULATOR).number();
            variables.put("COMANDA_SIMULATOR_URL", simulator);
            if (!variables.containsKey("COMANDA_STRIPE_PLATFORM_KEY")) {
                variables.put("COMANDA_STRIPE_PLATFORM_KEY", "sk_test_platform");
                variables.put("COMANDA_STRIPE_PLATFORM_URL", simulator + "/stripe");
            }
        }
        variables.putAll(smtp());
        return variables;
    }

    /** The placeholders of the realm file. */
    Map<String, String> ofRealm() {
        Map<String, String> variables = new TreeMap<>(smtp());
        String backoffice = secrets.get("COMANDA_KEYCLOAK_BACKOFFICE_SECRET");
        String provisioner = secrets.get("COMANDA_KEYCLOAK_PROVISIONER_SECRET");
        variables.put("COMANDA_KEYCLOAK_BACKOFFICE_SECRET", backoffice);
        variables.put("COMANDA_KEYCLOAK_PROVISIONER_SECRET", provisioner);
        variables.put("POS_BACKOFFICE_SECRET", backoffice);
        variables.put("POS_PROVISIONER_SECRET", provisioner);
        variables.put("POS_CLI_SECRET", secrets.get(Tokens.CLI_SECRET));
        variables.put("POS_CLI_ENABLED", Boolean.toString(settings.demo()));
        variables.put("COMANDA_PUBLIC_URL", settings.publicUrl());
        return variables;
    }

    /** The realm's mail server, in Keycloak's words. */
    Map<String, String> ofMails() {
        Map<String, String> server = new TreeMap<>();
        smtp().forEach((name, value) ->
                server.put(name.substring("COMANDA_SMTP_".length()).toLowerCase(Locale.ROOT), value));
        return server;
    }

    private Map<String, String> smtp() {
        boolean embedded = !settings.external(Service.SMTP);
        Map<String, String> variables = new TreeMap<>();
        variables.put("COMANDA_SMTP_HOST", settings.smtpHost());
        variables.put("COMANDA_SMTP_PORT", Integer.toString(settings.smtpPort()));
        variables.put("COMANDA_SMTP_FROM", settings.smtpFrom());
        String user = settings.get("COMANDA_SMTP_USER", "");
        variables.put("COMANDA_SMTP_USER", user);
        variables.put("COMANDA_SMTP_PASSWORD", settings.get("COMANDA_SMTP_PASSWORD", ""));
        variables.put("COMANDA_SMTP_AUTH", Boolean.toString(!user.isEmpty()));
        variables.put("COMANDA_SMTP_STARTTLS", settings.get("COMANDA_SMTP_STARTTLS", embedded ? "false" : "true"));
        variables.put("COMANDA_SMTP_SSL", settings.get("COMANDA_SMTP_SSL", "false"));
        return variables;
    }

    /** Other settings of ours that the operator set (and the launcher does not know) go through, but the owner's login. */
    private Map<String, String> ownVariables() {
        Map<String, String> variables = new TreeMap<>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith("COMANDA_")
                    && !name.startsWith("COMANDA_DB_")
                    && !name.startsWith("COMANDA_KEYCLOAK_DB_")
                    && !name.endsWith("_ADMIN_PASSWORD")) {
                variables.put(name, value);
            }
        });
        return variables;
    }
}
