package app.comanda.ordering;

import app.comanda.staff.approval.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells where an order is, on which a manager approves something. */
@ApplicationScoped
public class OrderSubjects implements Subjects {

    @Inject
    Orders orders;

    @Override
    public Optional<UUID> outletOf(UUID subjectId) {
        return orders.find(subjectId).map(Order::outletId);
    }
}
