package app.comanda.catalog.combo;

import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the tenant's combos are made of. */
@Repository
@ApplicationScoped
public class Combos {

    @PersistenceContext
    EntityManager entityManager;

    /** Makes it of these groups and of no others. */
    void write(UUID itemId, ComboDetails details) {
        entityManager
                .createQuery("DELETE FROM ComboGroup g WHERE g.itemId = :item")
                .setParameter("item", itemId)
                .executeUpdate();
        List<ComboGroup> groups = new ArrayList<>();
        for (int i = 0; i < details.groups().size(); i++) {
            groups.add(new ComboGroup(itemId, details.groups().get(i), i));
        }
        groups.forEach(entityManager::persist);
        entityManager.flush(); // the choices refer to them, of which EclipseLink knows nothing
        for (int i = 0; i < groups.size(); i++) {
            add(groups.get(i).id(), details.groups().get(i).choices());
        }
        entityManager.flush();
    }

    private void add(UUID groupId, List<ComboDetails.Choice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            entityManager.persist(new ComboChoice(groupId, choices.get(i), i));
        }
    }

    ComboDetails of(UUID itemId) {
        Map<UUID, List<ComboChoice>> choices = byGroup(entityManager
                .createQuery(
                        "SELECT c FROM ComboChoice c, ComboGroup g WHERE c.groupId = g.id AND g.itemId = :item"
                                + " ORDER BY c.position",
                        ComboChoice.class)
                .setParameter("item", itemId)
                .getResultList());
        return new ComboDetails(entityManager
                .createQuery("SELECT g FROM ComboGroup g WHERE g.itemId = :item ORDER BY g.position", ComboGroup.class)
                .setParameter("item", itemId)
                .getResultStream()
                .filter(group -> choices.containsKey(group.id()))
                .map(group -> new ComboDetails.Group(
                        group.name(),
                        group.min(),
                        group.max(),
                        choices.getOrDefault(group.id(), List.of()).stream()
                                .map(ComboChoice::details)
                                .toList()))
                .toList());
    }

    boolean isCombo(UUID itemId) {
        return any("SELECT g.id FROM ComboGroup g WHERE g.itemId = :item", itemId);
    }

    boolean isPartOfOne(UUID itemId) {
        return any("SELECT c.id FROM ComboChoice c WHERE c.itemId = :item", itemId);
    }

    private boolean any(String query, UUID itemId) {
        return !entityManager
                .createQuery(query, UUID.class)
                .setParameter("item", itemId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** For printing a price book: by the item that is the combo. Of a group whose items were all removed nothing is left. */
    public Map<UUID, Combo> all() {
        List<ComboGroup> groups = entityManager
                .createQuery("SELECT g FROM ComboGroup g ORDER BY g.position, g.id", ComboGroup.class)
                .getResultList();
        if (groups.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<ComboChoice>> choices = byGroup(entityManager
                .createQuery("SELECT c FROM ComboChoice c ORDER BY c.position, c.id", ComboChoice.class)
                .getResultList());
        Map<UUID, Combo> combos = new HashMap<>();
        groups.stream()
                .collect(Collectors.groupingBy(ComboGroup::itemId))
                .forEach((item, itsGroups) -> combos.put(item, combo(itsGroups, choices)));
        return combos;
    }

    private static Combo combo(List<ComboGroup> groups, Map<UUID, List<ComboChoice>> choices) {
        return new Combo(groups.stream()
                .map(group -> new Combo.Group(
                        group.id(),
                        group.name(),
                        group.min(),
                        group.max(),
                        choices.getOrDefault(group.id(), List.of()).stream()
                                .map(choice ->
                                        new Combo.Offered(choice.itemId(), choice.surcharge(), choice.preselected()))
                                .toList()))
                .toList());
    }

    private static Map<UUID, List<ComboChoice>> byGroup(List<ComboChoice> choices) {
        return choices.stream().collect(Collectors.groupingBy(ComboChoice::groupId));
    }
}
