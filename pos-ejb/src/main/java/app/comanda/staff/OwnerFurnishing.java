package app.comanda.staff;

import app.comanda.audit.Act;
import app.comanda.audit.AuditLog;
import app.comanda.tenancy.provisioning.NewTenant;
import app.comanda.tenancy.provisioning.NewTenantFurnishing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** The owner of a new tenant is its first employee. */
@ApplicationScoped
public class OwnerFurnishing implements NewTenantFurnishing {

    @Inject
    Employees employees;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    @Override
    public void furnish(NewTenant tenant) {
        EmployeeDetails owner = new EmployeeDetails(
                tenant.ownerName(), tenant.ownerEmail(), tenant.ownerUsername(), Role.OWNER, Set.of());
        Employee employee = new Employee(tenant.ownerStaffId(), owner, clock.instant());
        employee.accountMade();
        employees.add(employee);
        auditLog.record(Act.of("staff.hired", "employee", employee.id()).changed(null, "owner"));
    }
}
