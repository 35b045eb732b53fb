package app.comanda.messaging;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.OneRoundTrip;
import app.comanda.tenancy.PlainSql;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
        // what is told names the versions that are stored
        return OneRoundTrip.flush(entityManager, () -> telling.apply(outcome), answer -> keeping(key, answer));
    }

    private PlainSql.Statement keeping(IdempotencyKey key, IdempotentAnswer answer) {
        return PlainSql.Statement.of(
                "INSERT INTO comanda.idempotent_answer (tenant_id, caller, key, request_hash, status, body, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                TenantContext.get().tenant(),
                TenantContext.get().actor(),
                key.key(),
                key.requestHash(),
                answer.status(),
                answer.body(),
                clock.instant());
    }

    public Optional<IdempotentAnswer> find(IdempotencyKey key) {
        return PlainSql.find(
                connection(),
                "SELECT request_hash, status, body FROM comanda.idempotent_answer"
                        + " WHERE tenant_id = ? AND caller = ? AND key = ?",
                row -> answer(row, key),
                TenantContext.get().tenant(),
                TenantContext.get().actor(),
                key.key());
    }

    /** Forgets this tenant's answers that are older than 48 hours. */
    public int forgetOld() {
        return PlainSql.update(
                connection(),
                "DELETE FROM comanda.idempotent_answer WHERE created_at < ?",
                clock.instant().minus(KEPT));
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
