package app.comanda.ordering.charge;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.catalog.PriceBooks;
import app.comanda.catalog.PricedTax;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a manager does about an outlet's service charge. Orders that are open keep the one that they were placed with. */
@Stateless
public class ChargeSetting {

    @Inject
    Outlets outlets;

    @Inject
    ServiceCharges charges;

    @Inject
    PriceBooks priceBooks;

    @Inject
    AuditLog auditLog;

    public ChargeStanding get(UUID outletId) {
        outlets.get(outletId);
        return charges.find(outletId)
                .map(charge -> new ChargeStanding(charge.rule(), charge.version()))
                .orElse(new ChargeStanding(ChargeRule.NONE, 0));
    }

    /** The taxes that can fall on it, in the order in which they are charged. */
    public List<PricedTax> taxes(UUID outletId) {
        return priceBooks.current(outletId).taxes();
    }

    /**
     * @param version the one that was read; 0 for the first time
     * @throws BusinessException {@code tax.unknown}, {@code changed.meanwhile}
     */
    public ChargeStanding set(UUID outletId, ChargeRule rule, long version) {
        outlets.lock(outletId);
        Set<UUID> known = taxes(outletId).stream().map(PricedTax::id).collect(Collectors.toSet());
        if (!known.containsAll(rule.taxes())) {
            throw BusinessException.invalid("tax.unknown", "taxes", "There is no such tax, or it is not charged now.");
        }
        ServiceCharge charge = charges.lock(outletId);
        if (charge.version() != version) {
            throw BusinessException.conflict(
                    "changed.meanwhile", "Somebody else changed this a moment ago. Read it again.");
        }
        String before = Json.write(charge.rule());
        charge.change(rule);
        charges.flush();
        outlets.menuChanged();
        auditLog.record(Act.of("service-charge.changed", "outlet", outletId)
                .in(outletId)
                .changed(before, Json.write(rule)));
        return new ChargeStanding(rule, charge.version());
    }
}
