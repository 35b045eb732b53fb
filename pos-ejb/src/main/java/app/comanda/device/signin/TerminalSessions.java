package app.comanda.device.signin;

import app.comanda.device.Purpose;
import app.comanda.device.TerminalKey;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sign-ins at terminals. Plain SQL: every call of a till asks, and one statement knows all that may end a sign-in. */
@Repository
@ApplicationScoped
public class TerminalSessions {

    private static final String GOOD = """
            SELECT s.id, s.staff_id, e.username, e.role, s.expires_at, s.ends_at
            FROM comanda.terminal_session s
            LEFT JOIN comanda.employee e ON e.tenant_id = s.tenant_id AND e.id = s.staff_id AND e.active
              AND (e.role = 'OWNER' OR position(?::text IN e.outlet_ids) > 0)
            LEFT JOIN comanda.staff_pin p ON p.tenant_id = s.tenant_id AND p.id = s.staff_id AND p.set_at = s.pin_set_at
            WHERE s.tenant_id = ? AND s.token_hash = ? AND s.terminal_id = ? AND s.expires_at > ?
              AND (s.staff_id IS NULL OR (e.id IS NOT NULL AND p.id IS NOT NULL))""";

    @PersistenceContext
    EntityManager entityManager;

    /** Through the door {@link app.comanda.tenancy.Door#TERMINAL} only. */
    Optional<TerminalPlace> placeOf(TerminalKey key) {
        return PlainSql.find(
                connection(),
                "SELECT tenant_id, outlet_id, prefix, purpose FROM comanda.terminal WHERE id = ? AND key_hash ="
                        + " decode(?, 'hex')",
                row -> new TerminalPlace(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Purpose.valueOf(row.getString(4))),
                key.terminalId(),
                key.hash());
    }

    /** @return false when the person has no PIN any more */
    boolean add(UUID id, UUID terminal, @Nullable UUID staff, SessionToken token, Instant now, Life life) {
        String pinSetAt = staff == null ? "NULL::timestamptz" : "(SELECT set_at FROM comanda.staff_pin WHERE id = ?)";
        String sql = "INSERT INTO comanda.terminal_session"
                + " (tenant_id, id, terminal_id, staff_id, token_hash, began_at, expires_at, ends_at, pin_set_at)"
                + " SELECT ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::bytea, ?::timestamptz, ?::timestamptz, ?::timestamptz, "
                + pinSetAt
                + (staff == null ? "" : " WHERE EXISTS (SELECT FROM comanda.staff_pin WHERE id = ?)");
        Object[] fixed = {tenant(), id, terminal, staff, token.hash(), now, life.expires(), life.ends(), staff, staff};
        return PlainSql.update(connection(), sql, staff == null ? Arrays.copyOf(fixed, 8) : fixed) == 1;
    }

    /** The sign-in of this token at this terminal, if nothing has ended it. */
    Optional<Session> find(SessionToken token, UUID terminal, UUID outlet, Instant now) {
        return PlainSql.find(
                connection(),
                GOOD,
                row -> new Session(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                outlet,
                tenant(),
                token.hash(),
                terminal,
                now);
    }

    void prolong(UUID id, Instant until) {
        PlainSql.update(connection(), "UPDATE comanda.terminal_session SET expires_at = ? WHERE id = ?", until, id);
    }

    void end(SessionToken token, UUID terminal) {
        PlainSql.update(
                connection(),
                "DELETE FROM comanda.terminal_session WHERE tenant_id = ? AND token_hash = ? AND terminal_id = ?",
                tenant(),
                token.hash(),
                terminal);
    }

    void forgetExpired(UUID terminal, Instant now) {
        PlainSql.update(
                connection(),
                "DELETE FROM comanda.terminal_session WHERE tenant_id = ? AND terminal_id = ? AND expires_at <= ?",
                tenant(),
                terminal,
                now);
    }

    /** At most once a minute. */
    void seen(UUID terminal, Instant now) {
        PlainSql.update(
                connection(),
                "UPDATE comanda.terminal SET seen_at = ? WHERE id = ? AND (seen_at IS NULL OR seen_at < ?)",
                now,
                terminal,
                now.minusSeconds(60));
    }

    /** @param expires unless it is used before */
    record Life(Instant expires, Instant ends) {}

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }

    private static UUID tenant() {
        return TenantContext.get().tenant();
    }
}
