package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Ids;
import app.comanda.kernel.Repository;
import app.comanda.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Ties items to these taxes and to no others. Large imports do it for thousands, so it takes two statements. */
    public void tax(Map<UUID, List<UUID>> taxIds) {
        untie("DELETE FROM comanda.item_tax WHERE tenant_id = ? AND item_id = ANY (?)", taxIds);
        tie(
                "INSERT INTO comanda.item_tax (tenant_id, id, item_id, tax_id)"
                        + " SELECT ?, t.id, t.item, t.tax FROM unnest(?, ?, ?, ?) AS t(id, item, tax, position)",
                taxIds);
    }

    /** Ties items to these groups, in this order, and to no others. */
    public void offer(Map<UUID, List<UUID>> groupIds) {
        untie("DELETE FROM comanda.item_modifier_group WHERE tenant_id = ? AND item_id = ANY (?)", groupIds);
        tie(
                "INSERT INTO comanda.item_modifier_group (tenant_id, id, item_id, group_id, position)"
                        + " SELECT ?, t.id, t.item, t.grp, t.position"
                        + " FROM unnest(?, ?, ?, ?) AS t(id, item, grp, position)",
                groupIds);
    }

    private void untie(String delete, Map<UUID, List<UUID>> ties) {
        entityManager.flush();
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setObject(1, TenantContext.get().tenant());
            statement.setArray(2, connection.createArrayOf("uuid", ties.keySet().toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Items could not be untied", e);
        }
    }

    private void tie(String insert, Map<UUID, List<UUID>> ties) {
        List<UUID> items = new ArrayList<>();
        List<UUID> others = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        ties.forEach((item, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                items.add(item);
                others.add(ids.get(i));
                positions.add(i);
            }
        });
        Connection connection = entityManager.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setObject(1, TenantContext.get().tenant());
            Object[] ids = Stream.generate(Ids::next).limit(items.size()).toArray();
            statement.setArray(2, connection.createArrayOf("uuid", ids));
            statement.setArray(3, connection.createArrayOf("uuid", items.toArray()));
            statement.setArray(4, connection.createArrayOf("uuid", others.toArray()));
            statement.setArray(5, connection.createArrayOf("int4", positions.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Items could not be tied", e);
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
