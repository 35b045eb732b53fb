package app.comanda.staff.drawer;

import app.comanda.staff.approval.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells where a drawer's shift is, on which a manager approves something. */
@ApplicationScoped
public class DrawerSubjects implements Subjects {

    @Inject
    DrawerShifts shifts;

    @Override
    public Optional<UUID> outletOf(UUID subjectId) {
        return shifts.find(subjectId).map(DrawerShift::outletId);
    }
}
