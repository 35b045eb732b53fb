package app.comanda.payment.link;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.ordering.Order;
import app.comanda.ordering.Orders;
import app.comanda.ordering.split.BillPart;
import app.comanda.ordering.split.BillParts;
import app.comanda.payment.GuestKey;
import app.comanda.payment.account.MethodReading;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody of the restaurant gives a guest the address at which his bill is paid. */
@Stateless
public class PaymentLinking {

    private static final Duration LASTS = Duration.ofHours(24);

    @Inject
    Orders orders;

    @Inject
    BillParts parts;

    @Inject
    PaymentLinks links;

    @EJB
    MethodReading methods;

    @Inject
    GuestAddress address;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * @param partId of a split bill; null where the bill is whole
     * @throws BusinessException {@code order.settled} (conflict), {@code part.missing}, {@code part.unknown}
     */
    public MadeLink make(UUID orderId, @Nullable UUID partId) {
        Order order = orders.get(orderId);
        order.bill().requireOwn();
        if (partId == null && order.progress().isSplit()) {
            throw BusinessException.invalid("part.missing", "partId", "This bill is split. Say which part is paid.");
        }
        Optional<BillPart> part = Optional.ofNullable(partId).map(id -> part(orderId, id));
        if (part.map(BillPart::due).orElseGet(order::due) <= 0) {
            throw BusinessException.conflict("order.settled", "This is already paid.");
        }
        GuestKey key = GuestKey.make(TenantContext.get().tenant());
        Instant expiresAt = clock.instant().plus(LASTS);
        links.add(new PaymentLink(orderId, partId, key, expiresAt));
        auditLog.record(Act.of("payment.link-made", "order", orderId).in(order.outletId()));
        return new MadeLink(address.of(key), expiresAt);
    }

    /**
     * For a guest at a kiosk, who may do so for what was ordered at that very kiosk.
     *
     * @throws BusinessException {@code order.unknown}, {@code payment.not-by-phone} and {@code order.settled} (conflicts)
     */
    public MadeLink makeAtKiosk(UUID outletId, UUID orderId) {
        Order order = orders.get(orderId);
        boolean theirs = order.outletId().equals(outletId)
                && order.origin().terminalId().isPresent()
                && order.origin()
                        .terminalId()
                        .equals(Optional.ofNullable(TenantContext.get().terminalId()));
        if (!theirs) {
            throw BusinessException.notFound("order.unknown", "There is no such order.");
        }
        if (methods.of(outletId).stream()
                .noneMatch(way -> GuestBills.METHODS.contains(way.terms().method()))) {
            throw BusinessException.conflict("payment.not-by-phone", "Guests can't pay on their phones here.");
        }
        return make(orderId, null);
    }

    private BillPart part(UUID orderId, UUID partId) {
        return parts.find(orderId, partId)
                .orElseThrow(() -> BusinessException.invalid("part.unknown", "partId", "This bill has no such part."));
    }
}
