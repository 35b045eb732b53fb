package app.comanda.server.backup;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database to copy, through a role that no row-level security hides rows from.
 *
 * @param name how the backup calls it
 * @param schema the schema to copy; nothing else of the database is
 */
public record Source(String name, String schema, Opening opening) {

    /** Opens a connection; the caller closes it. */
    @FunctionalInterface
    public interface Opening {
        Connection open() throws SQLException;
    }
}
