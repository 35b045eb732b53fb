package app.comanda.ordering;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's orders, in the outlets where this person may work. */
@Repository
@ApplicationScoped
public class Orders {

    @PersistenceContext
    EntityManager entityManager;

    void add(Order order) {
        entityManager.persist(order);
    }

    public Optional<Order> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Order.class, id)).filter(Orders::mine);
    }

    /** @throws BusinessException {@code order.unknown}, not found */
    public Order get(UUID id) {
        return find(id).orElseThrow(Orders::unknown);
    }

    /** For changing it: whoever comes second waits and then sees what the first did. */
    public Order lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Order.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Orders::mine)
                .orElseThrow(Orders::unknown);
    }

    /** Newest first. */
    List<Order> list(OrderFilter filter, int offset, int limit) {
        return query("SELECT o", filter, Order.class, " ORDER BY o.id DESC")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(OrderFilter filter) {
        return query("SELECT COUNT(o)", filter, Long.class, "").getSingleResult();
    }

    private <T> TypedQuery<T> query(String select, OrderFilter filter, Class<T> type, String order) {
        StringBuilder jpql = new StringBuilder(select).append(" FROM Order o WHERE 1 = 1");
        filter.conditions().forEach(condition -> jpql.append(" AND ").append(condition));
        TypedQuery<T> query = entityManager.createQuery(jpql.append(order).toString(), type);
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    private static boolean mine(Order order) {
        return TenantContext.get().mayWorkIn(order.outletId());
    }

    private static BusinessException unknown() {
        return BusinessException.notFound("order.unknown", "There is no such order.");
    }
}
