package app.comanda.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Whoever looks after the database: sees the rows of every tenant, for backups, audits and measurements. */
public final class Operator {

    private final Settings settings;
    private final Secrets secrets;

    public Operator(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** @throws StartFailure where the database is external and no such role was named */
    public Connection open(String database) throws SQLException {
        if (!settings.external(Service.DATABASE)) {
            return DriverManager.getConnection(
                    url(database), Postgres.SUPERUSER, secrets.get(Postgres.SUPERUSER_SECRET));
        }
        String user = settings.find("COMANDA_DB_BACKUP_USER")
                .orElseThrow(
                        () -> new StartFailure(
                                "Name a role that sees the rows of all tenants: COMANDA_DB_BACKUP_USER and COMANDA_DB_BACKUP_PASSWORD (docs/operations.md)"));
        return DriverManager.getConnection(url(database), user, settings.get("COMANDA_DB_BACKUP_PASSWORD", ""));
    }

    /** As the product's own login, which sees a tenant once it is named, with a batch's rows in one statement as the product sends them. */
    public Connection openAsProduct(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", settings.get("COMANDA_DB_USER", "comanda_app"));
        login.setProperty("password", secrets.get("COMANDA_DB_PASSWORD"));
        login.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(url(database), login);
    }

    /** Of another database on the product's server. */
    public String url(String database) {
        return settings.ownerUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
    }
}
