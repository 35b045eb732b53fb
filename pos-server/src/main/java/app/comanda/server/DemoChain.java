package app.comanda.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The demo's chain and its admin, under whom tenants are made. */
public final class DemoChain {

    /** Fixed, so that making it again changes nothing. */
    private static final UUID ID = UUID.fromString("0190a0de-0000-7000-8000-000000000001");

    private static final String ADMIN = "chain.admin";

    private final Settings settings;
    private final Secrets secrets;

    public DemoChain(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Does nothing where they are. */
    public void make(Accounts accounts) {
        if (accounts.exists(ADMIN)) {
            return;
        }
        String owner = settings.get("COMANDA_DB_OWNER_USER", Schema.OWNER);
        try (Connection connection =
                        DriverManager.getConnection(settings.ownerUrl(), owner, secrets.get(Schema.OWNER_SECRET));
                PreparedStatement make = connection.prepareStatement("SELECT comanda.create_chain(?, ?)")) {
            make.setObject(1, ID);
            make.setString(2, "Demo chain");
            make.execute();
        } catch (SQLException e) {
            throw new StartFailure("The demo's chain could not be made: " + e.getMessage(), e);
        }
        DemoUsers users = new DemoUsers(secrets);
        accounts.makeChainAdmin(
                ADMIN,
                ID,
                DemoUsers.PASSWORD,
                users.totpSecret(users.find(ADMIN).orElseThrow()));
    }
}
