package app.comanda.staff.tip;

import app.comanda.kernel.Repository;
import app.comanda.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tenant's rules for sharing tips. */
@Repository
@ApplicationScoped
public class TipRules {

    /** Those who run the house don't share, unless it says so. */
    private static final Map<Role, Integer> USUAL =
            Map.of(Role.OWNER, 0, Role.MANAGER, 0, Role.CASHIER, 10, Role.KITCHEN, 5);

    @PersistenceContext
    EntityManager entityManager;

    /** Of every role. */
    public Map<Role, Integer> points(UUID outletId) {
        Map<Role, Integer> points = new EnumMap<>(USUAL);
        own(outletId).forEach(rule -> points.put(rule.role(), rule.points()));
        return points;
    }

    List<TipRule> own(UUID outletId) {
        return entityManager
                .createQuery("SELECT r FROM TipRule r WHERE r.outletId = :outlet", TipRule.class)
                .setParameter("outlet", outletId)
                .getResultList();
    }

    void add(TipRule rule) {
        entityManager.persist(rule);
    }
}
