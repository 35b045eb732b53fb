package app.comanda.web.staff;

import app.comanda.staff.Employee;
import app.comanda.staff.EmployeeDetails;
import app.comanda.staff.Hiring;
import app.comanda.staff.Role;
import app.comanda.staff.StaffBook;
import app.comanda.staff.pin.PinKeeping;
import app.comanda.staff.pin.PinState;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who works here; inviting, changing, letting go. */
@Named
@ViewScoped
public class StaffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    StaffBook book;

    @EJB
    PinKeeping pinKeeping;

    @Inject
    Hiring hiring;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private transient List<Employee> employees = List.of();
    private transient Map<UUID, PinState> pins = Map.of();
    private @Nullable UUID id;
    private long version;
    private String username = "";
    private String name = "";
    private String email = "";
    private Role role = Role.CASHIER;
    private List<UUID> outletIds = List.of();

    @PostConstruct
    void read() {
        employees = book.all();
        pins = pinKeeping.states().stream().collect(Collectors.toMap(PinState::employeeId, Function.identity()));
    }

    public void begin() {
        id = null;
        username = "";
        name = "";
        email = "";
        role = Role.CASHIER;
        outletIds = workplace.getOutlets().size() == 1 ? List.of(workplace.outlet()) : List.of();
    }

    public void edit(Employee employee) {
        id = employee.id();
        version = employee.version();
        username = employee.username();
        name = employee.name();
        email = employee.email();
        role = employee.role();
        outletIds = List.copyOf(employee.outletIds());
    }

    public void save() {
        String mail = email.strip().toLowerCase(Locale.ROOT);
        Set<UUID> where = role == Role.OWNER ? Set.of() : Set.copyOf(outletIds);
        EmployeeDetails details =
                new EmployeeDetails(name.strip(), mail, username.isEmpty() ? mail : username, role, where);
        if (id == null) {
            hiring.hire(details);
            texts.tell("staff.invited.done", details.name(), mail);
        } else {
            hiring.change(id, details, version);
            texts.tell("staff.saved", details.name());
        }
        read();
    }

    public void invite(Employee employee) {
        hiring.invite(employee.id());
        texts.tell("staff.invited.done", employee.name(), employee.email());
        read();
    }

    public void dismiss(Employee employee) {
        hiring.dismiss(employee.id());
        texts.tell("staff.left.done", employee.name());
        read();
    }

    public void clearPin(Employee employee) {
        pinKeeping.clear(employee.id());
        texts.tell("staff.pin.cleared", employee.name());
        read();
    }

    public void unlockPin(Employee employee) {
        pinKeeping.unlock(employee.id());
        texts.tell("staff.pin.unlocked", employee.name());
        read();
    }

    public @Nullable PinState pinOf(Employee employee) {
        return pins.get(employee.id());
    }

    /** The roles that the signed-in person may give. */
    public List<Role> getRoles() {
        Role mine = FacesContext.getCurrentInstance().getExternalContext().isUserInRole("owner")
                ? Role.OWNER
                : Role.MANAGER;
        return Stream.of(Role.values()).filter(mine::mayAppoint).toList();
    }

    public boolean mayChange(Employee employee) {
        return employee.isActive() && getRoles().contains(employee.role());
    }

    public String outletsOf(Employee employee) {
        return workplace.getOutlets().stream()
                .filter(outlet -> employee.outletIds().contains(outlet.id()))
                .map(Workplace.Choice::name)
                .collect(Collectors.joining(", "));
    }

    public boolean isOwner() {
        return role == Role.OWNER;
    }

    public List<Employee> getEmployees() {
        return employees;
    }

    public @Nullable UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public List<UUID> getOutletIds() {
        return outletIds;
    }

    public void setOutletIds(List<UUID> outletIds) {
        this.outletIds = outletIds;
    }
}
