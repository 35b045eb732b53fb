package app.comanda.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that repositories write themselves, in the transaction's own connection. Values may be absent, instants, or
 * arrays of ids; all others go to the driver as they are.
 */
public final class PlainSql {

    private PlainSql() {}

    /** Makes a value of the row on which the cursor stands. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** A statement with its values. */
    public record Statement(String sql, List<@Nullable Object> values) {

        public static Statement of(String sql, @Nullable Object... values) {
            return new Statement(sql, Arrays.asList(values));
        }

        /**
         * @param before how many values of other statements stand before its own
         * @return how many with its own
         */
        int bind(PreparedStatement statement, int before) throws SQLException {
            int at = before;
            for (Object value : values) {
                bindValue(statement, ++at, value);
            }
            return at;
        }

        void execute(Connection connection) {
            update(connection, sql, values.toArray());
        }
    }

    /** A statement that tells something, and how its rows are read. */
    public record Question<T>(Statement statement, Row<T> row) {}

    /** Asks in their order, in one round trip; each sees what the ones before it waited for. @return the rows of each */
    public static List<List<?>> ask(Connection connection, List<Question<?>> questions) {
        String text =
                questions.stream().map(question -> question.statement().sql()).collect(Collectors.joining("; "));
        try (PreparedStatement together = connection.prepareStatement(text)) {
            int bound = 0;
            for (Question<?> question : questions) {
                bound = question.statement().bind(together, bound);
            }
            together.execute();
            List<List<?>> answers = new ArrayList<>();
            for (Question<?> question : questions) {
                answers.add(read(together.getResultSet(), question.row()));
                together.getMoreResults();
            }
            return answers;
        } catch (SQLException e) {
            throw failed(text, e);
        }
    }

    public static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            return read(rows, row);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The first row, if there is one. */
    public static <T> Optional<T> find(Connection connection, String sql, Row<T> row, @Nullable Object... values) {
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** @return how many rows it concerned */
    public static int update(Connection connection, String sql, @Nullable Object... values) {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Statement.of(sql, values).bind(statement, 0);
        return statement;
    }

    private static <T> List<T> read(ResultSet rows, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(row.read(rows));
        }
        return found;
    }

    private static void bindValue(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof UUID[] ids) {
            statement.setArray(at, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof Instant moment) {
            statement.setObject(at, moment.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(at, value);
        }
    }

    /** The statement names no value, so that it may be logged. */
    private static IllegalStateException failed(String sql, SQLException cause) {
        return new IllegalStateException("The database refused: " + sql, cause);
    }
}
