package app.comanda.messaging;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The transactions behind {@link OnceOnly}. */
@Repository
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstAnswers {

    static final Duration KEPT = Duration.ofHours(48);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    public <T> IdempotentAnswer act(IdempotencyKey key, Supplier<T> act, Function<T, IdempotentAnswer> telling) {
        T outcome = act.get();
        entityManager.flush(); // so that the answer shows the versions that were stored
        IdempotentAnswer answer = telling.apply(outcome);
        try (PreparedStatement store = connection()
                .prepareStatement("INSERT INTO comanda.idempotent_answer"
                        + " (tenant_id, caller, key, request_hash, status, body, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            store.setObject(1, TenantContext.get().tenant());
            store.setString(2, TenantContext.get().actor());
            store.setString(3, key.key());
            store.setString(4, key.requestHash());
            store.setInt(5, answer.status());
            store.setString(6, answer.body());
            store.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            store.executeUpdate();
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The answer could not be stored", e);
        }
    }

    public Optional<IdempotentAnswer> find(IdempotencyKey key) {
        try (PreparedStatement find = connection()
                .prepareStatement("SELECT request_hash, status, body FROM comanda.idempotent_answer"
                        + " WHERE tenant_id = ? AND caller = ? AND key = ?")) {
            find.setObject(1, TenantContext.get().tenant());
            find.setString(2, TenantContext.get().actor());
            find.setString(3, key.key());
            try (ResultSet row = find.executeQuery()) {
                return row.next() ? Optional.of(answer(row, key)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The first answer could not be read", e);
        }
    }

    /** Forgets this tenant's answers that are older than 48 hours. */
    public int forgetOld() {
        try (PreparedStatement forget =
                connection().prepareStatement("DELETE FROM comanda.idempotent_answer WHERE created_at < ?")) {
            forget.setObject(1, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
            return forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old answers could not be removed", e);
        }
    }

    private static IdempotentAnswer answer(ResultSet row, IdempotencyKey key) throws SQLException {
        if (!row.getString(1).equals(key.requestHash())) {
            throw new IdempotencyConflict();
        }
        return new IdempotentAnswer(row.getInt(2), row.getString(3));
    }

    private Connection connection() {
        return entityManager.unwrap(Connection.class);
    }
}
