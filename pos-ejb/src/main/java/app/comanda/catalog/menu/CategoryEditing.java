package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writing the pages of the menu. */
@Stateless
public class CategoryEditing {

    private static final String CATEGORY = "category";

    @Inject
    Categories categories;

    @Inject
    MenuChanges changes;

    /** In the order in which they are shown. */
    public List<Entry<CategoryDetails>> categories() {
        return categories.all().stream().map(Category::entry).toList();
    }

    public Entry<CategoryDetails> category(UUID id) {
        return categories.get(id).entry();
    }

    public Entry<CategoryDetails> add(CategoryDetails details) {
        refuseTaken(details.name(), null);
        Category category = new Category(details);
        categories.add(category);
        categories.flush();
        changes.added(CATEGORY, category.id(), details);
        return category.entry();
    }

    /** @param version as last read */
    public Entry<CategoryDetails> change(UUID id, @Nullable Long version, CategoryDetails details) {
        Category category = categories.get(id);
        MenuChanges.checkVersion(category.version(), version);
        refuseTaken(details.name(), id);
        CategoryDetails before = category.details();
        category.change(details);
        categories.flush();
        changes.changed(CATEGORY, id, before, details);
        return category.entry();
    }

    /** @throws BusinessException {@code category.in-use} while it has items */
    public void remove(UUID id, @Nullable Long version) {
        Category category = categories.get(id);
        MenuChanges.checkVersion(category.version(), version);
        if (categories.isUsed(category)) {
            throw BusinessException.conflict("category.in-use", "This category has items. Move or remove them first.");
        }
        categories.remove(category);
        changes.removed(CATEGORY, id, category.details());
    }

    private void refuseTaken(String name, @Nullable UUID itself) {
        if (categories.all().stream()
                .anyMatch(page -> page.name().equals(name) && !page.id().equals(itself))) {
            throw new BusinessException(
                    BusinessException.Kind.CONFLICT,
                    "category.exists",
                    "There is a category of this name already.",
                    "name");
        }
    }
}
