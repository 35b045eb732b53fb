package app.comanda.staff.pin;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenant's PINs. */
@Repository
@ApplicationScoped
public class StaffPins {

    @PersistenceContext
    EntityManager entityManager;

    void add(StaffPin pin) {
        entityManager.persist(pin);
    }

    void remove(StaffPin pin) {
        entityManager.remove(pin);
    }

    Optional<StaffPin> lock(UUID employeeId) {
        return Optional.ofNullable(entityManager.find(StaffPin.class, employeeId, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<StaffPin> find(UUID employeeId) {
        return Optional.ofNullable(entityManager.find(StaffPin.class, employeeId));
    }

    List<StaffPin> all() {
        return entityManager
                .createQuery("SELECT p FROM StaffPin p", StaffPin.class)
                .getResultList();
    }

    /** By the people's ids. */
    public Map<UUID, StaffPin> byEmployee() {
        return all().stream().collect(Collectors.toMap(StaffPin::id, pin -> pin));
    }

    /** The employees who have one. */
    public Set<UUID> holders() {
        return Set.copyOf(entityManager
                .createQuery("SELECT p.id FROM StaffPin p", UUID.class)
                .getResultList());
    }
}
