package app.comanda.printing.job;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.Payment;
import app.comanda.payment.Payments;
import app.comanda.payment.Till;
import app.comanda.payment.receipt.escpos.EscPos;
import app.comanda.printing.printer.Printer;
import app.comanda.printing.printer.Printers;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerMovement;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The drawer of a terminal opens for what was just booked there: cash that was taken, or a movement. Whoever may book that may
 * open it, and nobody opens it without.
 */
@Stateless
public class DrawerAsking {

    /** A drawer that springs open for something of long ago is nobody's wish. */
    static final Duration LATEST = Duration.ofMinutes(2);

    @Inject
    Printing printing;

    @Inject
    Printers printers;

    @Inject
    Outlets outlets;

    @EJB
    DrawerKeeping drawerKeeping;

    @Inject
    Payments payments;

    @Inject
    Clock clock;

    /**
     * For cash in or out, a drop into the safe, or a drawer opened for change.
     *
     * @throws BusinessException {@code movement.unknown}, {@code drawer.too-late}, {@code printer.none}, {@code
     *     printer.no-drawer}
     */
    public PrintJob forMovement(UUID outletId, UUID movementId) {
        outlets.get(outletId);
        DrawerMovement movement = drawerKeeping.movement(outletId, movementId);
        return open(outletId, movement.madeAt(), Slip.Subject.NONE);
    }

    /**
     * For cash that a guest paid.
     *
     * @throws BusinessException {@code payment.unknown}, {@code drawer.too-late}, {@code printer.none}, {@code
     *     printer.no-drawer}
     */
    public PrintJob forPayment(UUID outletId, UUID orderId, UUID paymentId) {
        outlets.get(outletId);
        Payment payment = payments.get(orderId, paymentId);
        boolean here = payment.outletId().equals(outletId)
                && Objects.equals(
                        payment.terminalId().orElse(null), TenantContext.get().terminalId());
        if (!here || !payment.method().equals(Till.CASH)) {
            throw BusinessException.notFound("payment.unknown", "No such payment in cash was taken at this terminal.");
        }
        return open(
                outletId,
                payment.createdAt(),
                new Slip.Subject(orderId, payment.partId().orElse(null)));
    }

    private PrintJob open(UUID outletId, Instant at, Slip.Subject subject) {
        if (at.plus(LATEST).isBefore(clock.instant())) {
            throw BusinessException.conflict("drawer.too-late", "That was a while ago: open the drawer anew.");
        }
        Printer printer = printers.forReceipts(outletId, TenantContext.get().terminalId());
        if (!printer.hasDrawer()) {
            throw BusinessException.conflict("printer.no-drawer", "No drawer hangs on this printer.");
        }
        byte[] pulse = new EscPos(printer.paper()).openDrawer().bytes();
        return printing.print(new Slip(JobKind.DRAWER, printer.name(), subject, printer, pulse, null));
    }
}
