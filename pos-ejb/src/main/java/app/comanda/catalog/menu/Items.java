package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tenant's items, with the taxes and groups that are tied to them. */
@Repository
@ApplicationScoped
public class Items {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Item item) {
        entityManager.persist(item);
    }

    /** Its ties go with it. */
    void remove(Item item) {
        entityManager.remove(item);
    }

    public void flush() {
        entityManager.flush();
    }

    /** A new version even where only its ties change. */
    public void touch(Item item) {
        entityManager.lock(item, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    public Optional<Item> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Item.class, id));
    }

    public Item get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("item.unknown", "There is no such item."));
    }

    Optional<Item> findBySku(String sku) {
        return entityManager
                .createQuery("SELECT i FROM Item i WHERE i.sku = :sku", Item.class)
                .setParameter("sku", sku)
                .getResultStream()
                .findFirst();
    }

    /** All of them, as on the menu inside each category. */
    public List<Item> all() {
        return entityManager
                .createQuery("SELECT i FROM Item i ORDER BY i.sortOrder, i.name, i.id", Item.class)
                .getResultList();
    }

    List<ItemRow> list(ItemFilter filter, ItemOrder order, int offset, int limit) {
        return query("SELECT i, c.name", filter, " ORDER BY " + order.columns(), Object[].class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ItemRow((Item) row[0], (String) row[1]))
                .toList();
    }

    long count(ItemFilter filter) {
        return query("SELECT COUNT(i)", filter, "", Long.class).getSingleResult();
    }

    /** By id, those after one. */
    List<Item> after(@Nullable UUID id, int limit) {
        String where = id == null ? "" : " WHERE i.id > :id";
        TypedQuery<Item> query =
                entityManager.createQuery("SELECT i FROM Item i" + where + " ORDER BY i.id", Item.class);
        if (id != null) {
            query.setParameter("id", id);
        }
        return query.setMaxResults(limit).getResultList();
    }

    private <T> TypedQuery<T> query(String select, ItemFilter filter, String order, Class<T> type) {
        UUID category = filter.categoryId();
        String where = " FROM Item i, Category c WHERE c.id = i.categoryId"
                + (category == null ? "" : " AND i.categoryId = :category")
                + (filter.text().isEmpty()
                        ? ""
                        : " AND (LOWER(i.name) LIKE :part ESCAPE '!' OR i.sku LIKE :start ESCAPE '!'"
                                + " OR i.barcode LIKE :start ESCAPE '!')");
        TypedQuery<T> query = entityManager.createQuery(select + where + order, type);
        if (category != null) {
            query.setParameter("category", category);
        }
        if (!filter.text().isEmpty()) {
            String literal = filter.text().replaceAll("[!%_]", "!$0");
            query.setParameter("part", "%" + literal.toLowerCase(Locale.ROOT) + "%");
            query.setParameter("start", literal + "%");
        }
        return query;
    }

    List<UUID> taxesOf(UUID itemId) {
        return entityManager
                .createQuery("SELECT t.taxId FROM ItemTax t WHERE t.itemId = :item ORDER BY t.id", UUID.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    List<UUID> groupsOf(UUID itemId) {
        return entityManager
                .createQuery("SELECT g.groupId FROM ItemGroup g WHERE g.itemId = :item ORDER BY g.position", UUID.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    /** Tax ids by item, of all items. */
    public Map<UUID, List<UUID>> taxes() {
        return ties("SELECT t.itemId, t.taxId FROM ItemTax t ORDER BY t.id");
    }

    /** Group ids by item, of all items, in the order in which they are asked for. */
    public Map<UUID, List<UUID>> groups() {
        return ties("SELECT g.itemId, g.groupId FROM ItemGroup g ORDER BY g.position");
    }

    private Map<UUID, List<UUID>> ties(String query) {
        return entityManager
                .createQuery(query, Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    /** Ties an item, which must have been flushed and has none yet, to these taxes. */
    public void tieTaxes(UUID itemId, List<UUID> taxIds) {
        taxIds.forEach(tax -> entityManager.persist(new ItemTax(itemId, tax)));
    }

    /** Ties an item, which must have been flushed and has none yet, to these groups. */
    public void tieGroups(UUID itemId, List<UUID> groupIds) {
        for (int i = 0; i < groupIds.size(); i++) {
            entityManager.persist(new ItemGroup(itemId, groupIds.get(i), i));
        }
    }

    public void untieTaxes(Collection<UUID> itemIds) {
        untie("DELETE FROM ItemTax t WHERE t.itemId IN :items", itemIds);
    }

    public void untieGroups(Collection<UUID> itemIds) {
        untie("DELETE FROM ItemGroup g WHERE g.itemId IN :items", itemIds);
    }

    /** At once and without a flush, which would look at every item of a large import each time. */
    private void untie(String delete, Collection<UUID> itemIds) {
        List<UUID> ids = List.copyOf(itemIds);
        for (int from = 0; from < ids.size(); from += 500) {
            entityManager
                    .createQuery(delete)
                    .setParameter("items", ids.subList(from, Math.min(ids.size(), from + 500)))
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
        }
    }

    /** The files that items show. */
    public Set<String> pictures() {
        return entityManager
                .createQuery("SELECT DISTINCT i.picture FROM Item i WHERE i.picture IS NOT NULL", String.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
