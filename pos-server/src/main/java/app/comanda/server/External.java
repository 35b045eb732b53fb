package app.comanda.server;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The parts that the operator brings. */
final class External {

    private static final int POSTGRES_PORT = 5432;
    static final int ARTEMIS_PORT = 61_616;
    static final int SMTP_PORT = 587;

    private External() {}

    static Part database(Settings settings) {
        String prefix = "jdbc:postgresql:";
        String url = settings.databaseUrl();
        if (!url.startsWith(prefix + "//")) {
            throw new StartFailure("COMANDA_DB_URL must look like jdbc:postgresql://host:5432/database");
        }
        URI address = URI.create(url.substring("jdbc:".length()));
        return part("PostgreSQL", address.getHost(), address.getPort(), POSTGRES_PORT, "COMANDA_DB_URL");
    }

    static Part broker(Settings settings) {
        return new ExternalPart("Artemis", settings.brokerHost(), settings.brokerPort(), "COMANDA_BROKER_HOST");
    }

    static Part smtp(Settings settings) {
        return new ExternalPart("SMTP", settings.smtpHost(), settings.smtpPort(), "COMANDA_SMTP_HOST");
    }

    static Part keycloak(Settings settings) {
        URI address = URI.create(settings.keycloakUrl());
        return part(
                "Keycloak",
                address.getHost(),
                address.getPort(),
                "https".equals(address.getScheme()) ? 443 : 80,
                "COMANDA_KEYCLOAK_URL");
    }

    private static Part part(String name, @Nullable String host, int port, int otherwise, String variable) {
        if (host == null) {
            throw new StartFailure(variable + " names no host");
        }
        return new ExternalPart(name, host, port < 0 ? otherwise : port, variable);
    }
}
