package app.comanda.catalog.soldout;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.ModifierGroups;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Json;
import app.comanda.messaging.Outbox;
import app.comanda.tenancy.Outlets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Saying what is sold out, or how much of it is left. */
@Stateless
public class SoldOutMarking {

    @Inject
    Countdowns countdowns;

    @Inject
    Items items;

    @Inject
    ModifierGroups modifierGroups;

    @Inject
    Outlets outlets;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * What is counted in an outlet; of all else there is enough.
     *
     * @throws BusinessException {@code outlet.unknown}
     */
    public List<Counted> counted(UUID outletId) {
        return countdowns.of(outletId, today(outletId));
    }

    /** @throws BusinessException {@code outlet.unknown}, {@code item.unknown} */
    public Stock markItem(UUID outletId, UUID itemId, Stock stock) {
        LocalDate day = today(outletId);
        items.get(itemId);
        return mark(outletId, new Counted(itemId, null, stock.counted()), day, "item");
    }

    /** @throws BusinessException {@code outlet.unknown}, {@code modifier.unknown} */
    public Stock markModifier(UUID outletId, UUID modifierId, Stock stock) {
        LocalDate day = today(outletId);
        if (!modifierGroups.hasModifier(modifierId)) {
            throw BusinessException.notFound("modifier.unknown", "There is no such modifier.");
        }
        return mark(outletId, new Counted(null, modifierId, stock.counted()), day, "modifier");
    }

    private Stock mark(UUID outletId, Counted now, LocalDate day, String subject) {
        Optional<Counted> before = countdowns.find(outletId, now.subjectId(), day);
        if (now.stock().state() == Stock.State.IN_STOCK) {
            countdowns.lift(outletId, now.subjectId());
        } else {
            countdowns.set(Ids.next(), outletId, now, day);
        }
        if (before.isPresent() != (now.stock().state() != Stock.State.IN_STOCK)) {
            outlets.menuChanged(outletId); // the price book knows what is counted
        }
        outbox.publish(ItemAvailabilityChanged.of(outletId, now));
        auditLog.record(Act.of(subject + ".stock-set", subject, now.subjectId())
                .in(outletId)
                .changed(Json.write(before.map(Counted::stock).orElse(Stock.ENOUGH)), Json.write(now.stock())));
        return now.stock();
    }

    private LocalDate today(UUID outletId) {
        return outlets.get(outletId).businessDate(clock.instant());
    }
}
