package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
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
import java.util.stream.Stream;

/** The tenant's groups of modifiers, by name, with what is in them. */
@Repository
@ApplicationScoped
public class ModifierGroups {

    @PersistenceContext
    EntityManager entityManager;

    public void add(ModifierGroup group) {
        entityManager.persist(group);
    }

    public void add(Modifier modifier) {
        entityManager.persist(modifier);
    }

    void remove(Modifier modifier) {
        entityManager.remove(modifier);
    }

    /** Its modifiers go with it. */
    public void remove(ModifierGroup group) {
        entityManager.remove(group);
    }

    public void flush() {
        entityManager.flush();
    }

    /** A new version even where only its modifiers change. */
    void touch(ModifierGroup group) {
        entityManager.lock(group, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    public Optional<ModifierGroup> find(UUID id) {
        return Optional.ofNullable(entityManager.find(ModifierGroup.class, id));
    }

    public boolean hasModifier(UUID id) {
        return entityManager.find(Modifier.class, id) != null;
    }

    ModifierGroup get(UUID id) {
        return find(id).orElseThrow(
                        () -> BusinessException.notFound("modifier-group.unknown", "There is no such modifier group."));
    }

    public List<ModifierGroup> all() {
        return entityManager
                .createQuery("SELECT g FROM ModifierGroup g ORDER BY g.name, g.id", ModifierGroup.class)
                .getResultList();
    }

    /** All modifiers of the tenant by group. */
    public Map<UUID, List<Modifier>> modifiers() {
        return entityManager
                .createQuery("SELECT m FROM Modifier m ORDER BY m.position, m.id", Modifier.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Modifier::groupId));
    }

    List<Modifier> modifiersOf(UUID groupId) {
        return entityManager
                .createQuery(
                        "SELECT m FROM Modifier m WHERE m.groupId = :group ORDER BY m.position, m.id", Modifier.class)
                .setParameter("group", groupId)
                .getResultList();
    }

    boolean isNested(UUID groupId) {
        return any("SELECT m.id FROM Modifier m WHERE m.nestedGroupId = :group", groupId);
    }

    boolean nestsOthers(UUID groupId) {
        return any("SELECT m.id FROM Modifier m WHERE m.groupId = :group AND m.nestedGroupId IS NOT NULL", groupId);
    }

    /** The ids of all groups that an item or a modifier offers. */
    public Set<UUID> used() {
        return Stream.of(
                        "SELECT DISTINCT g.groupId FROM ItemGroup g",
                        "SELECT DISTINCT m.nestedGroupId FROM Modifier m WHERE m.nestedGroupId IS NOT NULL")
                .flatMap(query -> entityManager.createQuery(query, UUID.class).getResultStream())
                .collect(Collectors.toSet());
    }

    boolean isUsed(UUID groupId) {
        return isNested(groupId) || any("SELECT g.id FROM ItemGroup g WHERE g.groupId = :group", groupId);
    }

    private boolean any(String query, UUID groupId) {
        return !entityManager
                .createQuery(query, UUID.class)
                .setParameter("group", groupId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
