package app.comanda.server;

import app.comanda.db.Migration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the roles and databases of an embedded PostgreSQL, and migrates any to the version of this code. */
final class Schema {

    static final String OWNER = "comanda_owner";
    static final String APPLICATION = "comanda_app";
    static final String KEYCLOAK = "keycloak";
    static final String OWNER_SECRET = "COMANDA_DB_OWNER_PASSWORD";
    static final String APPLICATION_SECRET = "COMANDA_DB_PASSWORD";
    static final String KEYCLOAK_SECRET = "COMANDA_KEYCLOAK_DB_PASSWORD";

    private final Secrets secrets;

    Schema(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Roles, databases and the empty schema; running it again changes nothing but restores the passwords. */
    void prepare(Postgres postgres) {
        try (Connection server = postgres.connect("postgres")) {
            role(server, OWNER, OWNER_SECRET);
            role(server, APPLICATION, APPLICATION_SECRET);
            role(server, KEYCLOAK, KEYCLOAK_SECRET);
            database(server, "comanda", OWNER);
            database(server, "keycloak", KEYCLOAK);
        } catch (SQLException e) {
            throw new StartFailure("Cannot prepare the roles of PostgreSQL: " + e.getMessage(), e);
        }
        try (Connection comanda = postgres.connect("comanda");
                Statement statement = comanda.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS comanda AUTHORIZATION " + OWNER);
            statement.execute("GRANT USAGE ON SCHEMA comanda TO " + APPLICATION);
        } catch (SQLException e) {
            throw new StartFailure("Cannot prepare the schema: " + e.getMessage(), e);
        }
    }

    void migrate(Settings settings) {
        try {
            Migration.migrate(
                    settings.ownerUrl(), settings.get("COMANDA_DB_OWNER_USER", OWNER), secrets.get(OWNER_SECRET));
        } catch (IllegalStateException e) {
            throw new StartFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private void role(Connection server, String name, String secret) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(server, "CREATE ROLE %s".formatted(name));
        }
        // generated secrets are letters and digits; an operator's own may hold a quote
        String password = secrets.get(secret).replace("'", "''");
        execute(
                server,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                        .formatted(name, password));
        if (!name.equals(KEYCLOAK)) {
            execute(server, "ALTER ROLE %s SET search_path = comanda".formatted(name));
        }
    }

    private static void database(Connection server, String name, String owner) throws SQLException {
        if (!exists(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(server, "CREATE DATABASE %s OWNER %s".formatted(name, owner));
        }
        execute(server, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
        if (name.equals("comanda")) {
            execute(server, "GRANT CONNECT ON DATABASE comanda TO " + APPLICATION);
        }
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection server, String sql) throws SQLException {
        try (Statement statement = server.createStatement()) {
            statement.execute(sql);
        }
    }
}
