package app.comanda.catalog.daypart;

import app.comanda.catalog.menu.Entry;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tenant's price rules, highest priority first. */
@Repository
@ApplicationScoped
public class PriceRules {

    @PersistenceContext
    EntityManager entityManager;

    void add(PriceRule rule, RuleScope scope) {
        entityManager.persist(rule);
        entityManager.flush(); // its targets refer to it, of which EclipseLink knows nothing
        tie(rule.id(), scope);
    }

    /** A new version even where only its targets change. */
    void retarget(PriceRule rule, RuleScope scope) {
        entityManager.lock(rule, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager
                .createQuery("DELETE FROM PriceRuleTarget t WHERE t.ruleId = :rule")
                .setParameter("rule", rule.id())
                .executeUpdate();
        tie(rule.id(), scope);
    }

    private void tie(UUID ruleId, RuleScope scope) {
        scope.ids().forEach(target -> entityManager.persist(new PriceRuleTarget(ruleId, scope.kind(), target)));
        entityManager.flush();
    }

    /** Its targets go with it. */
    void remove(PriceRule rule) {
        entityManager.remove(rule);
    }

    PriceRule get(UUID id) {
        PriceRule rule = entityManager.find(PriceRule.class, id);
        if (rule == null) {
            throw BusinessException.notFound("price-rule.unknown", "There is no such price rule.");
        }
        return rule;
    }

    boolean isNameTaken(String name, @Nullable UUID itself) {
        return entityManager
                .createQuery("SELECT r.id FROM PriceRule r WHERE r.name = :name", UUID.class)
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(id -> !id.equals(itself));
    }

    Set<UUID> targetsOf(UUID ruleId) {
        return entityManager
                .createQuery("SELECT t FROM PriceRuleTarget t WHERE t.ruleId = :rule", PriceRuleTarget.class)
                .setParameter("rule", ruleId)
                .getResultStream()
                .map(PriceRuleTarget::target)
                .collect(Collectors.toSet());
    }

    List<Entry<PriceRuleDetails>> entries() {
        Map<UUID, Set<UUID>> targets = targets();
        return all().stream()
                .map(rule -> rule.entry(targets.getOrDefault(rule.id(), Set.of())))
                .toList();
    }

    /** For printing a price book. */
    public List<PriceRuleDetails> inUse() {
        List<PriceRule> all = all();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<UUID>> targets = targets();
        return all.stream()
                .map(rule -> rule.details(targets.getOrDefault(rule.id(), Set.of())))
                .filter(PriceRuleDetails::active)
                .toList();
    }

    private List<PriceRule> all() {
        return entityManager
                .createQuery("SELECT r FROM PriceRule r ORDER BY r.priority DESC, r.name, r.id", PriceRule.class)
                .getResultList();
    }

    private Map<UUID, Set<UUID>> targets() {
        return entityManager
                .createQuery("SELECT t FROM PriceRuleTarget t", PriceRuleTarget.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PriceRuleTarget::ruleId, Collectors.mapping(PriceRuleTarget::target, Collectors.toSet())));
    }
}
