package app.comanda.catalog.daypart;

import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category or an item that a rule prices; gone with either. */
@Entity
@Table(name = "price_rule_target")
class PriceRuleTarget extends TenantOwned {

    @Column(name = "rule_id")
    private UUID ruleId;

    @Column(name = "category_id")
    private @Nullable UUID categoryId;

    @Column(name = "item_id")
    private @Nullable UUID itemId;

    /** For JPA. */
    protected PriceRuleTarget() {}

    PriceRuleTarget(UUID ruleId, RuleScope.Kind kind, UUID target) {
        super(newId());
        this.ruleId = ruleId;
        if (kind == RuleScope.Kind.ITEMS) {
            itemId = target;
        } else {
            categoryId = target;
        }
    }

    UUID ruleId() {
        return ruleId;
    }

    UUID target() {
        return Objects.requireNonNull(itemId == null ? categoryId : itemId);
    }
}
