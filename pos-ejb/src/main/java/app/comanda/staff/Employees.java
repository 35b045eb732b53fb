package app.comanda.staff;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's people; whoever works in some outlets only sees those who work in one of them. */
@Repository
@ApplicationScoped
public class Employees {

    @PersistenceContext
    EntityManager entityManager;

    void add(Employee employee) {
        entityManager.persist(employee);
    }

    void remove(Employee employee) {
        entityManager.remove(employee);
    }

    public Optional<Employee> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Employee.class, id)).filter(Employees::isVisible);
    }

    /** @throws BusinessException {@code staff.unknown}, not found */
    Employee get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("staff.unknown", "There is no such person."));
    }

    /** Also of somebody whom the caller does not see otherwise, or who left; empty for nobody. */
    public Optional<String> nameOf(UUID id) {
        return Optional.ofNullable(entityManager.find(Employee.class, id)).map(Employee::name);
    }

    Employee lock(UUID id) {
        Employee employee = get(id);
        entityManager.lock(employee, LockModeType.PESSIMISTIC_WRITE);
        return employee;
    }

    List<Employee> all() {
        return entityManager
                .createQuery("SELECT e FROM Employee e ORDER BY e.name, e.id", Employee.class)
                .getResultStream()
                .filter(Employees::isVisible)
                .toList();
    }

    /** Active people of this outlet, owners among them, by name; also those whom the caller does not see elsewhere. */
    public List<Employee> workingIn(UUID outletId) {
        return entityManager
                .createQuery("SELECT e FROM Employee e WHERE e.active = TRUE ORDER BY e.name, e.id", Employee.class)
                .getResultStream()
                .filter(employee -> employee.worksIn(outletId))
                .toList();
    }

    /** One of them. */
    public Optional<Employee> workingIn(UUID outletId, UUID id) {
        return Optional.ofNullable(entityManager.find(Employee.class, id))
                .filter(employee -> employee.isActive() && employee.worksIn(outletId));
    }

    boolean isEmailKnown(String email, @Nullable UUID except) {
        return entityManager
                .createQuery("SELECT e.id FROM Employee e WHERE LOWER(e.email) = :email", UUID.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultStream()
                .anyMatch(id -> !id.equals(except));
    }

    long activeOwners() {
        return entityManager
                .createQuery("SELECT COUNT(e) FROM Employee e WHERE e.role = :owner AND e.active = TRUE", Long.class)
                .setParameter("owner", Role.OWNER)
                .getSingleResult();
    }

    private static boolean isVisible(Employee employee) {
        TenantContext viewer = TenantContext.get();
        Set<UUID> outlets = employee.outletIds();
        return viewer.outletIds().isEmpty()
                || employee.id().equals(viewer.staffId())
                || outlets.stream().anyMatch(viewer::mayWorkIn);
    }
}
