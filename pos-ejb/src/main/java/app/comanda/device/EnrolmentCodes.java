package app.comanda.device;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Codes that wait to be typed in. Plain SQL: a code is found before anybody knows its tenant, and used by removing it. */
@Repository
@ApplicationScoped
public class EnrolmentCodes {

    @PersistenceContext
    EntityManager entityManager;

    /** What a code opens. */
    record Seat(UUID outletId, Purpose purpose) {}

    void add(UUID id, Seat seat, EnrolmentCode code, Instant now, Instant expires) {
        try (PreparedStatement insert = connection()
                .prepareStatement("INSERT INTO comanda.enrolment_code"
                        + " (tenant_id, id, outlet_id, code_hash, made_by, made_at, expires_at, purpose)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, TenantContext.get().tenant());
            insert.setObject(2, id);
            insert.setObject(3, seat.outletId());
            insert.setBytes(4, code.hash());
            insert.setString(5, TenantContext.get().actor());
            insert.setObject(6, now.atOffset(ZoneOffset.UTC));
            insert.setObject(7, expires.atOffset(ZoneOffset.UTC));
            insert.setString(8, seat.purpose().name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A code could not be stored", e);
        }
    }

    /** Through the door {@link app.comanda.tenancy.Door#ENROLMENT} only: whose code it is. */
    Optional<UUID> findTenant(EnrolmentCode code, Instant now) {
        return find(
                "SELECT tenant_id FROM comanda.enrolment_code WHERE code_hash = ? AND expires_at > ?",
                code,
                now,
                row -> row.getObject(1, UUID.class));
    }

    /** Removes the code; of two at once only one gets the seat. */
    Optional<Seat> use(EnrolmentCode code, Instant now) {
        return find(
                "DELETE FROM comanda.enrolment_code WHERE code_hash = ? AND expires_at > ? RETURNING outlet_id, purpose",
                code,
                now,
                row -> new Seat(row.getObject(1, UUID.class), Purpose.valueOf(row.getString(2))));
    }

    void removeExpired(Instant now) {
        try (PreparedStatement remove =
                connection().prepareStatement("DELETE FROM comanda.enrolment_code WHERE expires_at <= ?")) {
            remove.setObject(1, now.atOffset(ZoneOffset.UTC));
            remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old codes could not be removed", e);
        }
    }

    private <T> Optional<T> find(String sql, EnrolmentCode code, Instant now, Reading<T> reading) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            statement.setBytes(1, code.hash());
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A code could not be looked up", e);
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
