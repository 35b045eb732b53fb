package app.comanda.catalog.chain;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.messaging.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The single transactions of a publication: the chain's own, and one for each restaurant. */
@Stateless
public class ChainMenuStep {

    /** What a click takes to arrive. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    ChainMenus menus;

    @Inject
    ChainMenuDeliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param wanted null for now
     * @throws BusinessException {@code chain-menu.past} naming {@code publishAt}
     */
    public ChainMenu schedule(UUID id, @Nullable Instant wanted, long version) {
        Instant now = clock.instant();
        if (wanted != null && wanted.isBefore(now.minus(PATIENCE))) {
            throw BusinessException.invalid(
                    "chain-menu.past", "publishAt", "A menu can't be published in the past. Choose a time to come.");
        }
        menus.lock(id).requireVersion(version).requireDraft();
        menus.become(id, ChainMenu.State.SCHEDULED, wanted == null || wanted.isBefore(now) ? now : wanted);
        return menus.get(id);
    }

    /** Restaurants that were told find out when the time comes. */
    public ChainMenu cancel(UUID id) {
        ChainMenu menu = menus.lock(id);
        Instant publishAt = menu.publishAt();
        if (menu.standing(clock.instant()) != ChainMenu.Standing.SCHEDULED || publishAt == null) {
            throw BusinessException.conflict(
                    "chain-menu.not-scheduled", "Only a version that is still to come can be called off.");
        }
        menus.become(id, ChainMenu.State.CANCELLED, publishAt);
        return menus.get(id);
    }

    /** In a restaurant's name; telling it twice is harmless. */
    public void tell(UUID menu, Instant publishAt) {
        if (deliveries.tell(menu, clock.instant())) {
            outbox.publishAt(new ChainMenuDue(menu), publishAt);
            auditLog.record(Act.of("chain-menu.announced", "menu", menu).changed(null, publishAt.toString()));
        }
    }
}
