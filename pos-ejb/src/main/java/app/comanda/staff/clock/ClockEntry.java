package app.comanda.staff.clock;

import app.comanda.staff.Employee;
import app.comanda.staff.Role;
import app.comanda.tenancy.Outlet;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stretch of work of one person in one outlet. It counts for the trading day in which it began. */
@Entity
@Table(name = "clock_entry")
public class ClockEntry extends TenantOwned {

    @Column(name = "outlet_id")
    private UUID outletId;

    @Column(name = "employee_id")
    private UUID employeeId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private String note;

    @Version
    private long version;

    /** For JPA. */
    protected ClockEntry() {}

    ClockEntry(Employee employee, Outlet outlet, Instant beganAt) {
        super(newId());
        this.employeeId = employee.id();
        this.role = employee.role();
        this.outletId = outlet.id();
        this.note = "";
        begin(outlet, beganAt);
    }

    private void begin(Outlet outlet, Instant at) {
        beganAt = at;
        businessDate = outlet.businessDate(at);
    }

    /** Somebody who clocks out in the very moment worked for one second. */
    void end(Instant at) {
        endedAt = at.isAfter(beganAt) ? at : beganAt.plusSeconds(1);
    }

    void correct(WorkedTime worked, Outlet outlet) {
        begin(outlet, worked.from());
        endedAt = worked.until();
        note = worked.note();
    }

    WorkedTime worked() {
        return new WorkedTime(beganAt, endedAt, note);
    }

    /** Whole minutes; empty while the person still works. */
    public Optional<Long> minutes() {
        return endedAt().map(end -> Duration.between(beganAt, end).toMinutes());
    }

    public UUID outletId() {
        return outletId;
    }

    public UUID employeeId() {
        return employeeId;
    }

    public Role role() {
        return role;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public String note() {
        return note;
    }

    public long version() {
        return version;
    }
}
