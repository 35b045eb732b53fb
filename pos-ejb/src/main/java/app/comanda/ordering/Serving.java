package app.comanda.ordering;

import app.comanda.ordering.table.Server;
import app.comanda.staff.Employee;
import app.comanda.staff.Employees;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Who looks after a party where nobody is named: whoever seats it. */
@ApplicationScoped
class Serving {

    @Inject
    Employees employees;

    Server myself() {
        TenantContext me = TenantContext.get();
        return new Server(
                me.staffId(),
                Optional.ofNullable(me.staffId())
                        .flatMap(employees::find)
                        .map(Employee::name)
                        .orElse(me.actor()));
    }
}
