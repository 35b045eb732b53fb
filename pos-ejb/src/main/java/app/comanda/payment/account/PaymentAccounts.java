package app.comanda.payment.account;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's accounts with vendors. */
@Repository
@ApplicationScoped
public class PaymentAccounts {

    @PersistenceContext
    EntityManager entityManager;

    void add(PaymentAccount account) {
        entityManager.persist(account);
    }

    void remove(PaymentAccount account) {
        entityManager.remove(account);
    }

    Optional<PaymentAccount> find(UUID id) {
        return Optional.ofNullable(entityManager.find(PaymentAccount.class, id));
    }

    List<PaymentAccount> all() {
        return entityManager
                .createQuery("SELECT a FROM PaymentAccount a ORDER BY a.title, a.id", PaymentAccount.class)
                .getResultList();
    }

    /** Whether money went through it, so that it must be kept. */
    boolean isUsed(UUID id) {
        return !entityManager
                .createQuery("SELECT a.id FROM PaymentAttempt a WHERE a.accountId = :account", UUID.class)
                .setParameter("account", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
