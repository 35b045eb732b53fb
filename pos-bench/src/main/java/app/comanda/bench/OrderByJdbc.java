package app.comanda.bench;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** The rows of one order in one transaction, by plain JDBC under the same policies and nothing else. */
final class OrderByJdbc implements Act {

    private final Connection connection;
    private final UUID tenant;
    private final UUID series;
    private final List<Rows> rows;
    private final Map<UUID, Integer> keys;
    private final PreparedStatement enter;
    private final PreparedStatement count;
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

    OrderByJdbc(Connection connection, UUID tenant, UUID series, List<Rows> rows) throws SQLException {
        this.connection = connection;
        this.tenant = tenant;
        this.series = series;
        this.rows = rows;
        this.keys = Rows.keysOf(rows);
        connection.setAutoCommit(false);
        enter = connection.prepareStatement("SELECT comanda.enter(?, NULL, '')");
        count = connection.prepareStatement("UPDATE comanda.number_series SET last_order = last_order + 1,"
                + " last_receipt = last_receipt + 1 WHERE id = ? RETURNING prefix, last_order, last_receipt");
        for (Rows each : rows) {
            inserts.add(connection.prepareStatement(each.insert()));
        }
    }

    @Override
    public void once() throws SQLException {
        enter.setObject(1, tenant);
        read(enter);
        count.setObject(1, series);
        read(count);
        UUID[] fresh = new UUID[keys.size()];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = key();
        }
        for (int i = 0; i < inserts.size(); i++) {
            rows.get(i).write(inserts.get(i), keys, fresh);
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** UUIDv7, as the product's: the month in it chooses the partition. */
    private UUID key() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(0x1000);
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("no row");
            }
        }
    }
}
