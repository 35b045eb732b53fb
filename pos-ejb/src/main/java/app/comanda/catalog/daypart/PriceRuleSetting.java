package app.comanda.catalog.daypart;

import app.comanda.catalog.menu.Categories;
import app.comanda.catalog.menu.Entry;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.MenuChanges;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Setting happy hours and other prices in time. A second later they are sold at. */
@Stateless
public class PriceRuleSetting {

    private static final String RULE = "price-rule";

    @Inject
    PriceRules rules;

    @Inject
    Items items;

    @Inject
    Categories categories;

    @Inject
    Outlets outlets;

    @Inject
    MenuChanges changes;

    /** Highest priority first. */
    public List<Entry<PriceRuleDetails>> rules() {
        return rules.entries();
    }

    /** @throws BusinessException {@code price-rule.unknown} */
    public Entry<PriceRuleDetails> rule(UUID id) {
        return rules.get(id).entry(rules.targetsOf(id));
    }

    public Entry<PriceRuleDetails> add(PriceRuleDetails details) {
        check(details, null);
        PriceRule rule = new PriceRule(details);
        rules.add(rule, details.scope());
        changes.added(RULE, rule.id(), details);
        return rule.entry(details.scope().ids());
    }

    /** @param version as last read */
    public Entry<PriceRuleDetails> change(UUID id, @Nullable Long version, PriceRuleDetails details) {
        PriceRule rule = rules.get(id);
        MenuChanges.checkVersion(rule.version(), version);
        check(details, id);
        PriceRuleDetails before = rule.details(rules.targetsOf(id));
        rule.change(details);
        rules.retarget(rule, details.scope());
        changes.changed(RULE, id, before, details);
        return rule.entry(details.scope().ids());
    }

    public void remove(UUID id, @Nullable Long version) {
        PriceRule rule = rules.get(id);
        MenuChanges.checkVersion(rule.version(), version);
        PriceRuleDetails before = rule.details(rules.targetsOf(id));
        rules.remove(rule);
        changes.removed(RULE, id, before);
    }

    private void check(PriceRuleDetails details, @Nullable UUID itself) {
        if (rules.isNameTaken(details.name(), itself)) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "price-rule.exists",
                    "There is a price rule of this name already.",
                    "name");
        }
        checkEach(details.outletIds(), id -> outlets.find(id).isPresent(), "outlet.unknown", "outletIds", "outlet");
        RuleScope scope = details.scope();
        if (scope.kind() != RuleScope.Kind.MENU && scope.ids().isEmpty()) {
            throw BusinessException.invalid(
                    "price-rule.scope", RuleScope.field(scope.kind()), "Say what it prices, or the whole menu.");
        }
        if (scope.kind() == RuleScope.Kind.CATEGORIES) {
            checkEach(
                    scope.ids(),
                    id -> categories.find(id).isPresent(),
                    "category.unknown",
                    RuleScope.field(scope.kind()),
                    "category");
        } else {
            checkEach(
                    scope.ids(),
                    id -> items.find(id).isPresent(),
                    "item.unknown",
                    RuleScope.field(scope.kind()),
                    "item");
        }
    }

    private static void checkEach(Set<UUID> ids, Predicate<UUID> known, String code, String field, String what) {
        if (!ids.stream().allMatch(known)) {
            throw BusinessException.invalid(code, field, "There is no such " + what + ".");
        }
    }
}
