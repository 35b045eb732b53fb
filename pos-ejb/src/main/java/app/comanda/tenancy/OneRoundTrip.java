package app.comanda.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.BatchWritingMechanism;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.databaseaccess.DatabasePlatform;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.queries.ModifyQuery;
import org.eclipse.persistence.sessions.UnitOfWork;
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

    /** Calls in one text; more make another round trip. */
    private static final int MOST_CALLS = 200;

    /** What the thread's flush ends with. */
    private static final ThreadLocal<Ending<?>> ENDING = new ThreadLocal<>();

    private transient List<DatabaseCall> waiting = new ArrayList<>();

    /**
     * Flushes, and keeps in the same round trip what can be told only when all versions are known that the flush stores.
     *
     * @return what was told
     */
    public static <T> T flush(
            EntityManager entityManager, Supplier<T> telling, Function<T, PlainSql.Statement> keeping) {
        Ending<T> ending = new Ending<>((UnitOfWorkImpl) entityManager.unwrap(UnitOfWork.class), telling, keeping);
        ENDING.set(ending);
        try {
            entityManager.flush();
        } finally {
            ENDING.remove();
        }
        if (ending.told == null) {
            ending.statement().execute(entityManager.unwrap(Connection.class));
        }
        return Objects.requireNonNull(ending.told);
    }

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
        Optional<PlainSql.Statement> last = Ending.due(); // what it reads sends first what waits
        List<List<DatabaseCall>> trips = trips(waiting);
        clear();
        for (int i = 0; i < trips.size(); i++) {
            List<DatabaseCall> trip = trips.get(i);
            if (i == trips.size() - 1 && !isBatch(trip)) {
                send(trip, last, session);
                return;
            }
            send(trip, Optional.empty(), session);
        }
        last.ifPresent(statement -> statement.execute(databaseAccessor.getConnection()));
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

    private static boolean isBatch(List<DatabaseCall> trip) {
        return trip.size() > 1 && !Together.isInsert(trip.get(0)) && Together.endOfAlike(trip, 0) > 1;
    }

    private void send(List<DatabaseCall> calls, Optional<PlainSql.Statement> last, AbstractSession session) {
        databaseAccessor.incrementCallCount(session);
        PreparedStatement statement = null;
        try {
            boolean batch = isBatch(calls);
            List<Together> statements = batch ? Together.each(calls) : Together.of(calls);
            String text = batch ? calls.get(0).getSQLString() : Together.text(statements);
            statement = databaseAccessor
                    .getConnection()
                    .prepareStatement(
                            last.map(ending -> text + "; " + ending.sql()).orElse(text));
            if (batch) {
                sendBatch(calls, statements, statement, session);
            } else {
                sendText(calls, statements, last, statement, session);
            }
        } catch (SQLException e) {
            DatabaseException lost = databaseAccessor.processExceptionForCommError(session, e, calls.get(0));
            throw lost != null ? lost : DatabaseException.sqlException(e, databaseAccessor, session, false);
        } finally {
            close(statement, session);
        }
    }

    private static void sendText(
            List<DatabaseCall> calls,
            List<Together> statements,
            Optional<PlainSql.Statement> last,
            PreparedStatement text,
            AbstractSession session)
            throws SQLException {
        int bound = bind(calls, text, session);
        if (last.isPresent()) {
            last.get().bind(text, bound);
        }
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

    /** @return how many values there were */
    private static int bind(List<DatabaseCall> calls, PreparedStatement statement, AbstractSession session)
            throws SQLException {
        DatabasePlatform platform = session.getPlatform();
        int at = 0;
        for (DatabaseCall call : calls) {
            for (Object value : call.getParameters()) {
                platform.setParameterValueInDatabaseCall(value, statement, ++at, session);
            }
        }
        return at;
    }

    private void close(@Nullable PreparedStatement statement, AbstractSession session) {
        try {
            databaseAccessor.closeStatement(statement, session, null);
        } catch (SQLException e) {
            // what was done is done; a connection that is gone says so at the commit
            session.logThrowable(SessionLog.FINE, SessionLog.SQL, e);
        }
    }

    /** The statement with which one flush ends. */
    private static final class Ending<T> {
        private final UnitOfWorkImpl work;
        private final Supplier<T> telling;
        private final Function<T, PlainSql.Statement> keeping;
        private @Nullable T told;

        private Ending(UnitOfWorkImpl work, Supplier<T> telling, Function<T, PlainSql.Statement> keeping) {
            this.work = work;
            this.telling = telling;
            this.keeping = keeping;
        }

        /** Once, when the flush has named all that it writes. */
        private static Optional<PlainSql.Statement> due() {
            Ending<?> ending = ENDING.get();
            if (ending == null || ending.work.getCommitManager().isActive()) {
                return Optional.empty();
            }
            ENDING.remove();
            return Optional.of(ending.statement());
        }

        private PlainSql.Statement statement() {
            T outcome = telling.get();
            told = outcome;
            return keeping.apply(outcome);
        }
    }
}
