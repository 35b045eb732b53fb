package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tenant's categories, in the order in which they are shown. */
@Repository
@ApplicationScoped
public class Categories {

    @PersistenceContext
    EntityManager entityManager;

    public void add(Category category) {
        entityManager.persist(category);
    }

    void remove(Category category) {
        entityManager.remove(category);
    }

    void flush() {
        entityManager.flush();
    }

    public Optional<Category> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Category.class, id));
    }

    Category get(UUID id) {
        return find(id).orElseThrow(() -> BusinessException.notFound("category.unknown", "There is no such category."));
    }

    public List<Category> all() {
        return entityManager
                .createQuery("SELECT c FROM Category c ORDER BY c.sortOrder, c.name, c.id", Category.class)
                .getResultList();
    }

    boolean isUsed(Category category) {
        return !entityManager
                .createQuery("SELECT i.id FROM Item i WHERE i.categoryId = :category", UUID.class)
                .setParameter("category", category.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
