package app.comanda.tenancy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.exceptions.OptimisticLockException;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.queries.ModifyQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a flush writes goes to the database in one round trip, in the order in which EclipseLink says it (named in
 * persistence.xml). Its own batches make one for each table.
 *
 * <p>PostgreSQL's driver sends the statements of one text without waiting for the answer to each. Rows of a table that
 * follow each other become one statement, in powers of two, so that texts, which the database keeps prepared, are few.
 */
public class OneRoundTrip extends BatchWritingMechanism {

    private static final long serialVersionUID = 1L;
    private static final String VALUES = " VALUES ";

    /** Calls in one text; more make another round trip. */
    private static final int MOST_CALLS = 200;

    /** Rows in one statement; of the widest table they stay far below the 65,535 values that PostgreSQL takes. */
    private static final int MOST_ROWS = 64;

    private transient List<DatabaseCall> waiting = new ArrayList<>();

    /** Each connection has a clone of one that EclipseLink made. */
    @Override
    public void setAccessor(DatabaseAccessor accessor, AbstractSession session) {
        super.setAccessor(accessor, session);
        clear();
    }

    @Override
    public void appendCall(AbstractSession session, DatabaseCall call) {
        waiting.add(call);
        boolean now = call.getQuery() instanceof ModifyQuery query && query.forceBatchStatementExecution();
        if (now || waiting.size() == MOST_CALLS) {
            executeBatchedStatements(session);
        }
    }

    @Override
    public void clear() {
        waiting = new ArrayList<>();
    }

    @Override
    public void executeBatchedStatements(AbstractSession session) {
        if (waiting.isEmpty()) {
            return;
        }
        List<DatabaseCall> calls = waiting;
        clear();
        databaseAccessor.incrementCallCount(session);
        PreparedStatement statement = null;
        try {
            List<Together> statements = Together.of(calls);
            statement = databaseAccessor.getConnection().prepareStatement(Together.text(statements));
            bind(calls, statement, session);
            statement.execute();
            for (Together each : statements) {
                each.requireDone(statement.getUpdateCount());
                statement.getMoreResults();
            }
        } catch (SQLException e) {
            DatabaseException lost = databaseAccessor.processExceptionForCommError(session, e, calls.get(0));
            throw lost != null ? lost : DatabaseException.sqlException(e, databaseAccessor, session, false);
        } finally {
            close(statement, session);
        }
    }

    private static void bind(List<DatabaseCall> calls, PreparedStatement statement, AbstractSession session)
            throws SQLException {
        DatabasePlatform platform = session.getPlatform();
        int at = 0;
        for (DatabaseCall call : calls) {
            for (Object value : call.getParameters()) {
                platform.setParameterValueInDatabaseCall(value, statement, ++at, session);
            }
        }
    }

    private void close(@Nullable PreparedStatement statement, AbstractSession session) {
        try {
            databaseAccessor.closeStatement(statement, session, null);
        } catch (SQLException e) {
            // what was done is done; a connection that is gone says so at the commit
            session.logThrowable(SessionLog.FINE, SessionLog.SQL, e);
        }
    }

    /** Calls that are one statement. */
    record Together(String sql, int rows, boolean locked) {

        static List<Together> of(List<DatabaseCall> calls) {
            List<Together> statements = new ArrayList<>();
            for (int from = 0; from < calls.size(); ) {
                DatabaseCall call = calls.get(from);
                int rows = Integer.highestOneBit(alike(calls, from));
                statements.add(new Together(call.getSQLString(), rows, call.hasOptimisticLock()));
                from += rows;
            }
            return statements;
        }

        private static int alike(List<DatabaseCall> calls, int from) {
            String sql = calls.get(from).getSQLString();
            int end = from + 1;
            if (sql.startsWith("INSERT ") && sql.contains(VALUES)) {
                while (end < calls.size()
                        && end - from < MOST_ROWS
                        && calls.get(end).getSQLString().equals(sql)) {
                    end++;
                }
            }
            return end - from;
        }

        static String text(List<Together> statements) {
            StringBuilder text = new StringBuilder();
            for (Together each : statements) {
                text.append(text.isEmpty() ? "" : "; ").append(each.sql);
                int row = each.sql.indexOf(VALUES) + VALUES.length();
                for (int i = 1; i < each.rows; i++) {
                    text.append(", ").append(each.sql, row, each.sql.length());
                }
            }
            return text.toString();
        }

        /** Nobody changed the row since it was read. */
        void requireDone(int changed) {
            if (locked && changed != 1) {
                throw OptimisticLockException.batchStatementExecutionFailure();
            }
        }
    }
}
