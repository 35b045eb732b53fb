package app.comanda.staff.drawer;

import app.comanda.kernel.Repository;
import app.comanda.tenancy.OutletCloned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The tenant's rules for cash, by outlet. */
@Repository
@ApplicationScoped
public class DrawerRules {

    @PersistenceContext
    EntityManager entityManager;

    public DrawerRule.Cash cash(UUID outletId) {
        return find(outletId).map(DrawerRule::cash).orElse(DrawerRule.Cash.ANYWHERE);
    }

    void set(UUID outletId, DrawerRule.Cash cash) {
        DrawerRule rule = find(outletId).orElseGet(() -> begin(outletId));
        rule.ask(cash);
    }

    private DrawerRule begin(UUID outletId) {
        DrawerRule rule = new DrawerRule(outletId);
        entityManager.persist(rule);
        return rule;
    }

    private Optional<DrawerRule> find(UUID outletId) {
        return Optional.ofNullable(entityManager.find(DrawerRule.class, outletId));
    }

    void copy(@Observes OutletCloned cloned) {
        find(cloned.from()).ifPresent(rule -> set(cloned.to(), rule.cash()));
    }
}
