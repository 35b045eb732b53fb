package app.comanda.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Applies the change logs of every context, in the order of {@code changelog.xml}; running it again changes nothing. */
public final class Migration {

    private static final String CHANGE_LOG = "app/comanda/db/changelog.xml";

    private Migration() {}

    /**
     * @param ownerUser the role that owns schema {@code comanda}; the application's own role cannot do this
     * @throws IllegalStateException when a change fails; the changes before it stay
     */
    public static void migrate(String jdbcUrl, String ownerUser, String ownerPassword) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, ownerUser, ownerPassword)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDefaultSchemaName("comanda");
            Map<String, Object> scope = Map.of(
                    Scope.Attr.resourceAccessor.name(),
                    new ClassLoaderResourceAccessor(Migration.class.getClassLoader()),
                    Scope.Attr.ui.name(),
                    new LoggerUIService());
            Scope.child(
                    scope,
                    () -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
                            .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                            .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, CHANGE_LOG)
                            .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                            .execute());
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The database could not be migrated: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException("The database could not be migrated", e);
        }
    }
}
