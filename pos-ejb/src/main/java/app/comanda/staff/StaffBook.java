package app.comanda.staff;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.BusinessException.Kind;
import app.comanda.kernel.Json;
import app.comanda.tenancy.AccessEnded;
import app.comanda.tenancy.Outlets;
import app.comanda.tenancy.StaffAccount;
import app.comanda.tenancy.TenantContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transactions of {@link Hiring}, and the list of people. */
@Stateless
public class StaffBook {

    @Inject
    Employees employees;

    @Inject
    Outlets outlets;

    @Inject
    Event<AccessEnded> access;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    public List<Employee> all() {
        return employees.all();
    }

    /** Whose name stands under something that was done here: an owner's too, whom a manager does not see in the staff. */
    public Optional<String> nameOf(UUID id) {
        return employees.nameOf(id);
    }

    public Employee get(UUID id) {
        return employees.get(id);
    }

    /** The caller's own entry. @throws BusinessException {@code staff.unknown} for the system and for chain admins */
    public Employee me() {
        return Optional.ofNullable(TenantContext.get().staffId())
                .flatMap(employees::find)
                .orElseThrow(
                        () -> BusinessException.notFound("staff.unknown", "You are not staff of this restaurant."));
    }

    /** @throws BusinessException {@code staff.unknown}, {@code staff.not-allowed} unless the caller could hire this person */
    public void requireMayDecideAbout(UUID id) {
        requireMayAppoint(employees.get(id).role());
    }

    /** @throws BusinessException {@code staff.not-allowed}, {@code outlet.unknown}, {@code staff.email-known} */
    public Employee enter(EmployeeDetails details) {
        requireAllowed(details, null);
        Employee employee = Employee.hired(details, clock.instant());
        employees.add(employee);
        auditLog.record(Act.of("staff.hired", "employee", employee.id()).changed(null, Json.write(details)));
        return employee;
    }

    /** @param version the one that was read */
    public Employee change(UUID id, EmployeeDetails details, long version) {
        Employee employee = employees.lock(id);
        if (employee.version() != version) {
            throw BusinessException.conflict("changed.meanwhile", "Somebody else changed this person. Read it again.");
        }
        requireMayAppoint(employee.role());
        requireAllowed(details, id);
        if (details.role() != Role.OWNER) {
            requireAnotherOwner(employee);
        }
        EmployeeDetails before = employee.details();
        employee.change(details);
        auditLog.record(Act.of("staff.changed", "employee", id).changed(Json.write(before), Json.write(details)));
        return employee;
    }

    public Employee dismiss(UUID id) {
        Employee employee = employees.lock(id);
        requireMayAppoint(employee.role());
        requireAnotherOwner(employee);
        employee.leave();
        auditLog.record(Act.of("staff.left", "employee", id).changed("active", "inactive"));
        access.fire(new AccessEnded(TenantContext.get().tenant()));
        return employee;
    }

    /** What Keycloak should know of this person, for one who may decide about it. */
    public StaffAccount accountOf(UUID id) {
        Employee employee = employees.get(id);
        requireMayAppoint(employee.role());
        employee.requireActive();
        return employee.account(TenantContext.get().tenant());
    }

    /** Forgets a person for whom no account could ever be made; others stay, because their deeds refer to them. */
    public void strikeIfNew(UUID id) {
        Employee employee = employees.lock(id);
        if (employee.isNew()) {
            employees.remove(employee);
            auditLog.record(Act.of("staff.struck", "employee", id).changed(employee.username(), null));
        }
    }

    /** The account is now as the book says. */
    public void accountMade(UUID id) {
        employees.lock(id).accountMade();
    }

    public Employee invited(UUID id, Instant at) {
        Employee employee = employees.lock(id);
        employee.accountMade();
        employee.invited(at);
        return employee;
    }

    private void requireAllowed(EmployeeDetails details, @Nullable UUID except) {
        requireMayAppoint(details.role());
        details.outletIds().forEach(outlets::get);
        if (employees.isEmailKnown(details.email(), except)) {
            throw new BusinessException(
                    Kind.CONFLICT, "staff.email-known", "Somebody here has this e-mail address.", "email");
        }
    }

    /** The caller's role as of now, not as of the token; and never by the few digits of a PIN at a terminal. */
    private void requireMayAppoint(Role role) {
        boolean allowed = TenantContext.get().terminalId() == null
                && Optional.ofNullable(TenantContext.get().staffId())
                        .flatMap(employees::find)
                        .filter(Employee::isActive)
                        .filter(me -> me.role().mayAppoint(role))
                        .isPresent();
        if (!allowed) {
            throw BusinessException.forbidden("staff.not-allowed", "Only an owner decides about owners and managers.");
        }
    }

    private void requireAnotherOwner(Employee employee) {
        if (employee.role() == Role.OWNER && employee.isActive() && employees.activeOwners() < 2) {
            throw BusinessException.conflict("staff.last-owner", "A restaurant needs an owner.");
        }
    }
}
