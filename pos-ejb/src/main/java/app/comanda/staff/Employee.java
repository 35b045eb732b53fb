package app.comanda.staff;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.StaffAccount;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person who works, or worked, for the tenant. The key is the {@code staff_id} of the account. */
@Entity
@Table(name = "employee")
public class Employee extends TenantOwned {

    /** Whether the account is as this row says. */
    public enum Account {
        /** Not yet: Keycloak was away. Inviting again puts it right. */
        WANTED,
        MADE
    }

    private String name;

    private String email;

    private String username;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "outlet_ids")
    private String outletIds;

    private boolean active;

    @Enumerated(EnumType.STRING)
    private Account account;

    @Column(name = "invited_at")
    private @Nullable Instant invitedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA. */
    protected Employee() {}

    Employee(UUID id, EmployeeDetails details, Instant createdAt) {
        super(id);
        this.username = details.username();
        this.active = true;
        this.createdAt = createdAt;
        change(details);
    }

    static Employee hired(EmployeeDetails details, Instant now) {
        return new Employee(newId(), details, now);
    }

    /** The user name stays: it is how the person is known in Keycloak. */
    final void change(EmployeeDetails details) {
        requireActive();
        name = details.name();
        email = details.email();
        role = details.role();
        outletIds = details.outletIds().stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
        account = Account.WANTED;
    }

    /** May be repeated until the account is closed too. */
    void leave() {
        if (account == Account.MADE) {
            requireActive();
        }
        active = false;
        account = Account.WANTED;
    }

    void accountMade() {
        account = Account.MADE;
    }

    void invited(Instant at) {
        invitedAt = at;
    }

    /** Never had an account. */
    boolean isNew() {
        return account == Account.WANTED && version <= 1 && invitedAt == null;
    }

    void requireActive() {
        if (!active) {
            throw BusinessException.conflict("staff.inactive", "This person does not work here any more.");
        }
    }

    StaffAccount account(UUID tenantId) {
        return new StaffAccount(tenantId, id(), username, name, email, role.key(), outletIds());
    }

    public EmployeeDetails details() {
        return new EmployeeDetails(name, email, username, role, outletIds());
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String username() {
        return username;
    }

    public Role role() {
        return role;
    }

    /** Empty for owners, who work in all. */
    public Set<UUID> outletIds() {
        return outletIds.isEmpty()
                ? Set.of()
                : Arrays.stream(outletIds.split(",", -1)).map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    public boolean worksIn(UUID outletId) {
        return role == Role.OWNER || outletIds().contains(outletId);
    }

    public boolean isActive() {
        return active;
    }

    public Account account() {
        return account;
    }

    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
