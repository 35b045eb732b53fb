package app.comanda.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over a tenant's log, on a plain connection so that an auditor's command needs no server.
 *
 * <p>A seal covers a batch of entries: its hash is SHA-256 over the hash before it, its number, and every entry of the
 * batch in the order of their ids, each field with its length in front. Whoever changes, adds or removes an entry or a
 * seal changes every hash from there on; the newest hash, kept elsewhere, then tells.
 */
public final class AuditChain {

    /** Entries in one seal at most; more wait for the next. */
    static final int BATCH = 5_000;

    private static final byte[] BEGINNING = new byte[32];

    private static final String ENTRY = "SELECT id, at, actor, staff_id, terminal_id, approver_id, outlet_id,"
            + " request_id, action, subject_type, subject_id, before, after FROM comanda.audit_entry";

    private AuditChain() {}

    /**
     * Seals what waits, in the caller's transaction. Concurrent callers for one tenant take turns.
     *
     * @return how many entries were sealed
     */
    public static int seal(Connection connection, UUID tenant, Instant now) {
        try {
            takeTurn(connection, tenant);
            Seal last = lastSeal(connection, tenant);
            List<UUID> ids = new ArrayList<>();
            byte[] hash;
            try (PreparedStatement waiting = connection.prepareStatement(
                    ENTRY + " WHERE tenant_id = ? AND seal_number IS NULL ORDER BY id LIMIT " + BATCH)) {
                waiting.setObject(1, tenant);
                hash = hash(last.hash(), last.number() + 1, waiting, ids);
            }
            if (!ids.isEmpty()) {
                write(connection, tenant, last, hash, ids, now);
            }
            return ids.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be sealed", e);
        }
    }

    /** Recomputes every seal of the tenant; the connection must be able to see its rows. */
    public static ChainReport verify(Connection connection, UUID tenant) {
        try {
            List<String> problems = new ArrayList<>();
            long expected = 1;
            long entries = 0;
            byte[] previous = BEGINNING;
            for (Seal seal : seals(connection, tenant)) {
                if (seal.number() != expected) {
                    problems.add("seal " + expected + " is missing");
                }
                if (!Arrays.equals(seal.previousHash(), previous)) {
                    problems.add("seal " + seal.number() + " does not follow the one before it");
                }
                entries += check(connection, tenant, seal, problems);
                previous = seal.hash();
                expected = seal.number() + 1;
            }
            long stray = count(connection, tenant, "seal_number >= " + expected);
            if (stray > 0) {
                problems.add(stray + " entries name a seal that is missing");
            }
            return new ChainReport(
                    tenant, expected - 1, entries, count(connection, tenant, "seal_number IS NULL"), problems);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be read", e);
        }
    }

    private static int check(Connection connection, UUID tenant, Seal seal, List<String> problems) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement sealed =
                connection.prepareStatement(ENTRY + " WHERE tenant_id = ? AND seal_number = ? ORDER BY id")) {
            sealed.setObject(1, tenant);
            sealed.setLong(2, seal.number());
            byte[] hash = hash(seal.previousHash(), seal.number(), sealed, ids);
            if (ids.size() != seal.entries()) {
                problems.add("seal " + seal.number() + " covers " + seal.entries() + " entries, found " + ids.size());
            } else if (!Arrays.equals(hash, seal.hash())) {
                problems.add("an entry of seal " + seal.number() + " was changed (" + ids.get(0) + " to "
                        + ids.get(ids.size() - 1) + ")");
            }
        }
        return ids.size();
    }

    private static void takeTurn(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 20))")) {
            lock.setString(1, "audit " + tenant);
            lock.execute();
        }
    }

    private static Seal lastSeal(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("SELECT number, entries, previous_hash, hash FROM"
                + " comanda.audit_seal WHERE tenant_id = ? ORDER BY number DESC LIMIT 1")) {
            last.setObject(1, tenant);
            try (ResultSet row = last.executeQuery()) {
                return row.next() ? Seal.of(row) : new Seal(0, 0, BEGINNING, BEGINNING);
            }
        }
    }

    private static List<Seal> seals(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement all = connection.prepareStatement("SELECT number, entries, previous_hash, hash FROM"
                + " comanda.audit_seal WHERE tenant_id = ? ORDER BY number")) {
            all.setObject(1, tenant);
            List<Seal> seals = new ArrayList<>();
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    seals.add(Seal.of(rows));
                }
            }
            return seals;
        }
    }

    private static long count(Connection connection, UUID tenant, String which) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "SELECT count(*) FROM comanda.audit_entry WHERE tenant_id = ? AND " + which)) {
            count.setObject(1, tenant);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void write(Connection connection, UUID tenant, Seal last, byte[] hash, List<UUID> ids, Instant now)
            throws SQLException {
        try (PreparedStatement seal = connection.prepareStatement("INSERT INTO comanda.audit_seal"
                + " (tenant_id, number, entries, previous_hash, hash, sealed_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            seal.setObject(1, tenant);
            seal.setLong(2, last.number() + 1);
            seal.setInt(3, ids.size());
            seal.setBytes(4, last.hash());
            seal.setBytes(5, hash);
            seal.setObject(6, now.atOffset(ZoneOffset.UTC));
            seal.executeUpdate();
        }
        try (PreparedStatement mark = connection.prepareStatement(
                "UPDATE comanda.audit_entry SET seal_number = ? WHERE tenant_id = ? AND id = ANY (?)")) {
            mark.setLong(1, last.number() + 1);
            mark.setObject(2, tenant);
            mark.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            mark.executeUpdate();
        }
    }

    private static byte[] hash(byte[] previous, long number, PreparedStatement entries, List<UUID> ids)
            throws SQLException {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(bytes(Long.toString(number)));
        try (ResultSet row = entries.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                ids.add(row.getObject("id", UUID.class));
                for (int column = 1; column <= columns; column++) {
                    digest.update(bytes(column == 2 ? at(row) : row.getString(column)));
                }
            }
        }
        return digest.digest();
    }

    /** Independent of the session's time zone. */
    private static String at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant().toString();
    }

    private static byte[] bytes(@Nullable String field) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(buffer)) {
            byte[] text = field == null ? new byte[0] : field.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            out.writeInt(field == null ? -1 : text.length);
            out.write(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return buffer.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Seal(long number, int entries, byte[] previousHash, byte[] hash) {
        static Seal of(ResultSet row) throws SQLException {
            return new Seal(row.getLong(1), row.getInt(2), row.getBytes(3), row.getBytes(4));
        }
    }
}
