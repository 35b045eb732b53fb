package app.comanda.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        /** @param before how many values of other statements stand before its own */
        void bind(PreparedStatement statement, int before) throws SQLException {
            int at = before;
            for (Object value : values) {
                bindValue(statement, ++at, value);
            }
        }

        void execute(Connection connection) {
            update(connection, sql, values.toArray());
        }
    }

    /** A statement that tells something, and how its first row is read. */
    public record Question<T>(Statement statement, Row<T> row) {}

    /** Asks in their order, in one round trip. @return the first row of each, if there is one */
    static Map<Statement, Optional<?>> ask(Connection connection, List<Question<?>> questions) {
        String text =
                questions.stream().map(question -> question.statement().sql()).collect(Collectors.joining("; "));
        try (PreparedStatement together = connection.prepareStatement(text)) {
            int bound = 0;
            for (Question<?> question : questions) {
                question.statement().bind(together, bound);
                bound += question.statement().values().size();
            }
            together.execute();
            Map<Statement, Optional<?>> answers = new HashMap<>();
            for (Question<?> question : questions) {
                ResultSet rows = together.getResultSet();
                answers.put(
                        question.statement(),
                        rows.next() ? Optional.ofNullable(question.row().read(rows)) : Optional.empty());
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
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
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
        for (int i = 0; i < values.length; i++) {
            bindValue(statement, i + 1, values[i]);
        }
        return statement;
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
