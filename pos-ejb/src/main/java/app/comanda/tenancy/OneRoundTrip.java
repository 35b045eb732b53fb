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
 * <p>PostgreSQL's driver sends the statements of one text without waiting for the answer to each. The database keeps
 * them prepared, so texts must be few: new rows of a table that follow each other become one statement, in powers of
 * two, and changes alike of several rows are a batch, and a round trip, of their own.
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
        trips(calls).forEach(trip -> send(trip, session));
    }

    /** In their order: those that go as one text, and changes alike by themselves. */
    static List<List<DatabaseCall>> trips(List<DatabaseCall> calls) {
        List<List<DatabaseCall>> trips = new ArrayList<>();
        int sent = 0;
        for (int from = 0; from < calls.size(); ) {
            int end = Together.endOfAlike(calls, from);
            if (end - from > 1 && !Together.isInsert(calls.get(from))) {
                if (from > sent) {
                    trips.add(calls.subList(sent, from));
                }
                trips.add(calls.subList(from, end));
                sent = end;
            }
            from = end;
        }
        if (sent < calls.size()) {
            trips.add(calls.subList(sent, calls.size()));
        }
        return trips;
    }

    private void send(List<DatabaseCall> calls, AbstractSession session) {
        databaseAccessor.incrementCallCount(session);
        PreparedStatement statement = null;
        try {
            boolean batch = calls.size() > 1 && !Together.isInsert(calls.get(0)) && Together.endOfAlike(calls, 0) > 1;
            List<Together> statements = batch ? Together.each(calls) : Together.of(calls);
            statement = databaseAccessor
                    .getConnection()
                    .prepareStatement(batch ? calls.get(0).getSQLString() : Together.text(statements));
            if (batch) {
                sendBatch(calls, statements, statement, session);
            } else {
                sendText(calls, statements, statement, session);
            }
        } catch (SQLException e) {
            DatabaseException lost = databaseAccessor.processExceptionForCommError(session, e, calls.get(0));
            throw lost != null ? lost : DatabaseException.sqlException(e, databaseAccessor, session, false);
        } finally {
            close(statement, session);
        }
    }

    private static void sendText(
            List<DatabaseCall> calls, List<Together> statements, PreparedStatement text, AbstractSession session)
            throws SQLException {
        bind(calls, text, session);
        text.execute();
        for (Together each : statements) {
            each.requireDone(text.getUpdateCount());
            text.getMoreResults();
        }
    }

    private static void sendBatch(
            List<DatabaseCall> calls, List<Together> statements, PreparedStatement batch, AbstractSession session)
            throws SQLException {
        for (DatabaseCall call : calls) {
            bind(List.of(call), batch, session);
            batch.addBatch();
        }
        int[] changed = batch.executeBatch();
        for (int i = 0; i < changed.length; i++) {
            statements.get(i).requireDone(changed[i]);
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
                int alike = isInsert(call) ? Math.min(MOST_ROWS, endOfAlike(calls, from) - from) : 1;
                int rows = Integer.highestOneBit(alike);
                statements.add(new Together(call.getSQLString(), rows, call.hasOptimisticLock()));
                from += rows;
            }
            return statements;
        }

        /** One for each call. */
        static List<Together> each(List<DatabaseCall> calls) {
            return calls.stream()
                    .map(call -> new Together(call.getSQLString(), 1, call.hasOptimisticLock()))
                    .toList();
        }

        static boolean isInsert(DatabaseCall call) {
            return call.getSQLString().startsWith("INSERT ")
                    && call.getSQLString().contains(VALUES);
        }

        /** Where the calls end that say the same as the one there. */
        static int endOfAlike(List<DatabaseCall> calls, int from) {
            String sql = calls.get(from).getSQLString();
            int end = from + 1;
            while (end < calls.size() && calls.get(end).getSQLString().equals(sql)) {
                end++;
            }
            return end;
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
