package app.comanda.tenancy;

import app.comanda.kernel.BusinessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tenant's outlets; those in which this person may not work do not exist for him. */
@ApplicationScoped
public class Outlets {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Outlet outlet) {
        entityManager.persist(outlet);
    }

    public Optional<Outlet> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Outlet.class, id)).filter(Outlets::mine);
    }

    /** @throws BusinessException {@code outlet.unknown}, not found */
    public Outlet get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("outlet.unknown", "There is no such outlet."));
    }

    public List<Outlet> all() {
        return entityManager
                .createQuery("SELECT o FROM Outlet o ORDER BY o.name, o.id", Outlet.class)
                .getResultStream()
                .filter(Outlets::mine)
                .toList();
    }

    boolean isNameTaken(String name, @Nullable UUID except) {
        return entityManager
                .createQuery("SELECT o.id FROM Outlet o WHERE o.name = :name", UUID.class)
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(id -> !id.equals(except));
    }

    /**
     * A change of what is sold; price books notice it by the number. Not by JPQL, which would move the outlets' own
     * versions on as well and refuse whoever is changing one.
     */
    public void menuChanged() {
        moveOn(null);
    }

    /** What only one outlet sells otherwise than before. */
    public void menuChanged(UUID outletId) {
        moveOn(outletId);
    }

    private void moveOn(@Nullable UUID outletId) {
        entityManager.flush();
        try (PreparedStatement statement = entityManager
                .unwrap(Connection.class)
                .prepareStatement("UPDATE comanda.outlet SET menu_version = menu_version + 1 WHERE tenant_id = ?"
                        + (outletId == null ? "" : " AND id = ?"))) {
            statement.setObject(1, TenantContext.get().tenant());
            if (outletId != null) {
                statement.setObject(2, outletId);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The menu's version could not be moved on", e);
        }
    }

    /** {@link Outlet#menuVersion} alone, fresh from the database: both its parts only grow, so their sum tells all. */
    public long menuVersion(UUID outletId) {
        return entityManager
                .createQuery("SELECT o.menuVersion + o.version FROM Outlet o WHERE o.id = :id", Long.class)
                .setParameter("id", outletId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("outlet.unknown", "There is no such outlet."));
    }

    /** For changes that must not pass each other. */
    public Outlet lock(UUID id) {
        Outlet outlet = get(id);
        entityManager.lock(outlet, LockModeType.PESSIMISTIC_WRITE);
        return outlet;
    }

    private static boolean mine(Outlet outlet) {
        return TenantContext.get().mayWorkIn(outlet.id());
    }
}
