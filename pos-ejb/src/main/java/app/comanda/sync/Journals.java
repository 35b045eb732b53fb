package app.comanda.sync;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** The journals of the tenant's devices. Plain SQL: events are only ever added, and the row of a journal is its lock. */
@Repository
@ApplicationScoped
public class Journals {

    private static final String HEAD = "SELECT outlet_id, watermark, last_hash, last_order, last_receipt"
            + " FROM comanda.sync_journal WHERE tenant_id = ? AND id = ?";

    @PersistenceContext
    EntityManager entityManager;

    /** One event of a device at a time; others of the same device wait here. */
    JournalHead lock(UUID terminal, UUID outlet) {
        PlainSql.update(
                connection(),
                "INSERT INTO comanda.sync_journal (tenant_id, id, outlet_id, watermark, last_hash, last_order, last_receipt)"
                        + " VALUES (?, ?, ?, 0, ?, 0, 0) ON CONFLICT (id) DO NOTHING",
                tenant(),
                terminal,
                outlet,
                HexFormat.of().parseHex(JournalEvent.BEGINNING));
        return head(HEAD + " FOR UPDATE", terminal).orElseThrow();
    }

    /** Without locking it; one that never began is at its beginning. */
    JournalHead get(UUID terminal, UUID outlet) {
        return head(HEAD, terminal).orElse(new JournalHead(terminal, outlet, 0, JournalEvent.BEGINNING, 0, 0));
    }

    private Optional<JournalHead> head(String sql, UUID terminal) {
        return PlainSql.find(
                connection(),
                sql,
                row -> new JournalHead(
                        terminal,
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        HexFormat.of().formatHex(row.getBytes(3)),
                        row.getLong(4),
                        row.getLong(5)),
                tenant(),
                terminal);
    }

    /** Of an event that was taken. */
    Optional<String> hashOf(UUID terminal, long sequence) {
        return PlainSql.find(
                connection(),
                "SELECT hash FROM comanda.sync_event WHERE tenant_id = ? AND terminal_id = ? AND sequence = ?",
                row -> HexFormat.of().formatHex(row.getBytes(1)),
                tenant(),
                terminal,
                sequence);
    }

    /** What an event that was taken says, as it came. */
    String bodyOf(UUID terminal, long sequence) {
        return PlainSql.find(
                        connection(),
                        "SELECT body FROM comanda.sync_event WHERE tenant_id = ? AND terminal_id = ? AND sequence = ?",
                        row -> row.getString(1),
                        tenant(),
                        terminal,
                        sequence)
                .orElseThrow();
    }

    /** What became of an event. */
    enum Outcome {
        DONE,
        CONFLICT,
        REFUSED
    }

    void add(JournalHead journal, JournalEvent event, SyncConflict.Moments when, Outcome outcome) {
        PlainSql.update(
                connection(),
                "INSERT INTO comanda.sync_event (tenant_id, terminal_id, sequence, at, received_at, staff_id, kind, body,"
                        + " said_at, previous_hash, hash, signature, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant(),
                journal.terminal(),
                event.sequence(),
                when.happened(),
                when.raised(),
                event.staffId(),
                event.kind(),
                event.body(),
                event.at(),
                event.previousHashBytes(),
                event.hashBytes(),
                event.signatureBytes(),
                outcome.name());
    }

    /** What else the event made must be written now: whether an id is taken has to be known before the commit. */
    void flush() {
        entityManager.flush();
    }

    void advance(JournalHead journal) {
        PlainSql.update(
                connection(),
                "UPDATE comanda.sync_journal SET watermark = ?, last_hash = ?, last_order = ?, last_receipt = ?,"
                        + " waiting = greatest(waiting - 1, 0), stopped_at = NULL, stopped_by = NULL"
                        + " WHERE tenant_id = ? AND id = ?",
                journal.watermark(),
                HexFormat.of().parseHex(journal.lastHash()),
                journal.lastOrder(),
                journal.lastReceipt(),
                tenant(),
                journal.terminal());
    }

    /** @return whether this stop was not known yet */
    boolean stop(UUID terminal, long sequence, String code) {
        return PlainSql.update(
                        connection(),
                        "UPDATE comanda.sync_journal SET stopped_at = ?, stopped_by = ? WHERE tenant_id = ? AND id = ?"
                                + " AND (stopped_at, stopped_by) IS DISTINCT FROM (?, ?)",
                        sequence,
                        code,
                        tenant(),
                        terminal,
                        sequence,
                        code)
                == 1;
    }

    void waits(UUID terminal, long events) {
        PlainSql.update(
                connection(),
                "UPDATE comanda.sync_journal SET waiting = ? WHERE tenant_id = ? AND id = ?",
                events,
                tenant(),
                terminal);
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }

    private static UUID tenant() {
        return TenantContext.get().tenant();
    }
}
