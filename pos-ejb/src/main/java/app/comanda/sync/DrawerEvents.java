package app.comanda.sync;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.till.CashCount;
import app.comanda.payment.till.Explanation;
import app.comanda.payment.till.ShiftClosing;
import app.comanda.payment.till.ShiftOpening;
import app.comanda.staff.approval.Deed;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerMovement;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.DrawerShifts;
import app.comanda.staff.drawer.Made;
import app.comanda.staff.drawer.MovementRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Does what a device tells of its drawer: the cash is where it says, whatever the rules. */
@ApplicationScoped
class DrawerEvents {

    @EJB
    ShiftOpening opening;

    @EJB
    ShiftClosing closing;

    @EJB
    DrawerKeeping keeping;

    @Inject
    DrawerShifts shifts;

    @Inject
    Attestation attestation;

    Effect opened(DrawerBodies.Opened body, Instant at, JournalHead head) {
        UUID id = Bodies.need(body.shiftId(), "shiftId");
        long openingFloat = Bodies.need(body.openingFloat(), "float");
        mine(opening.open(openingFloat, new Made(id, at)), head);
        return Effect.without(head);
    }

    Effect moved(DrawerBodies.Moved body, Instant at, JournalHead head, Doer doer) {
        DrawerMovement.Kind kind = Bodies.need(body.movement(), "movement");
        long amount = Bodies.need(body.amount(), "amount");
        UUID told = Bodies.need(body.shiftId(), "shiftId");
        Made made = new Made(Bodies.need(body.movementId(), "movementId"), at);
        doer.requireKnown();
        if (keeping.knows(made.id())) {
            return Effect.without(head);
        }
        DrawerShift shift = inUse(told, head);
        UUID approval = deedOf(kind)
                .flatMap(deed -> attestation.of(body.approval(), deed, shift.id(), shift.currency(), head))
                .orElse(null);
        keeping.move(shift.id(), new MovementRequest(kind, amount, body.reasonId(), body.note(), approval), made);
        return shift.id().equals(told)
                ? Effect.without(head)
                : Effect.without(head)
                        .marked(Mark.of(
                                "sync.other-shift", "The shift of this movement is not open here; another has it."));
    }

    Effect counted(DrawerBodies.Counted body, Instant at, JournalHead head) {
        DrawerShift shift = mine(shifts.get(Bodies.need(body.shiftId(), "shiftId")), head);
        long amount = Bodies.need(body.amount(), "amount");
        closing.countAsTold(
                shift.id(), new CashCount(Objects.requireNonNullElse(body.pieces(), List.of()), amount), at);
        return Effect.without(head);
    }

    Effect closed(DrawerBodies.Closed body, Instant at, JournalHead head) {
        DrawerShift shift = mine(shifts.get(Bodies.need(body.shiftId(), "shiftId")), head);
        Optional<BusinessException> refused = Optional.empty();
        UUID approval = null;
        try {
            approval = attestation
                    .of(body.approval(), Deed.SHIFT_VARIANCE, shift.id(), shift.currency(), head)
                    .orElse(null);
        } catch (EventRefused e) {
            throw e;
        } catch (BusinessException e) {
            refused = Optional.of(e);
        }
        Optional<BusinessException> lacking =
                closing.closeAsTold(shift.id(), new Explanation(body.reasonId(), body.note(), approval), at);
        return lacking.isEmpty()
                ? Effect.without(head)
                : Effect.without(head).marked(Mark.of(refused.orElse(lacking.get()), 0));
    }

    /** Cash that moved is in some drawer: in that of the shift that is open here, if not in the one that was told. */
    private DrawerShift inUse(UUID told, JournalHead head) {
        return shifts.find(told)
                .filter(shift -> shift.terminalId().equals(head.terminal()))
                .filter(shift -> shift.status() == DrawerShift.Status.OPEN)
                .or(() -> shifts.findOpen(head.terminal()))
                .orElseGet(() -> mine(shifts.get(told), head));
    }

    private static DrawerShift mine(DrawerShift shift, JournalHead head) {
        if (!shift.terminalId().equals(head.terminal())) {
            throw BusinessException.conflict("shift.other-terminal", "This is the drawer of another terminal.");
        }
        return shift;
    }

    private static Optional<Deed> deedOf(DrawerMovement.Kind kind) {
        return switch (kind) {
            case PAID_OUT -> Optional.of(Deed.PAID_OUT);
            case NO_SALE -> Optional.of(Deed.NO_SALE);
            case PAID_IN, SAFE_DROP -> Optional.empty();
        };
    }
}
