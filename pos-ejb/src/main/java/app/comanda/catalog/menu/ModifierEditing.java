package app.comanda.catalog.menu;

import app.comanda.kernel.BusinessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writing what can be chosen with the items. */
@Stateless
public class ModifierEditing {

    private static final String GROUP = "modifier-group";

    @Inject
    ModifierGroups groups;

    @Inject
    MenuChanges changes;

    /** By name. */
    public List<Entry<ModifierGroupDetails>> groups() {
        Map<UUID, List<Modifier>> modifiers = groups.modifiers();
        return groups.all().stream()
                .map(group -> group.entry(modifiers.getOrDefault(group.id(), List.of())))
                .toList();
    }

    public Entry<ModifierGroupDetails> group(UUID id) {
        return groups.get(id).entry(groups.modifiersOf(id));
    }

    public Entry<ModifierGroupDetails> add(ModifierGroupDetails details) {
        ModifierGroup group = new ModifierGroup(details);
        checkNesting(group.id(), details);
        groups.add(group);
        groups.flush();
        write(group, details, Map.of());
        changes.added(GROUP, group.id(), details);
        return group(group.id());
    }

    /**
     * Modifiers whose ids are not among the new details are removed, those without an id are new.
     *
     * @param version as last read
     */
    public Entry<ModifierGroupDetails> change(UUID id, @Nullable Long version, ModifierGroupDetails details) {
        ModifierGroup group = groups.get(id);
        MenuChanges.checkVersion(group.version(), version);
        checkNesting(id, details);
        List<Modifier> former = groups.modifiersOf(id);
        ModifierGroupDetails before = group.details(former);
        group.change(details);
        groups.touch(group);
        write(group, details, former.stream().collect(Collectors.toMap(Modifier::id, Function.identity())));
        changes.changed(GROUP, id, before, details);
        return group(id);
    }

    /** @throws BusinessException {@code modifier-group.in-use} while an item or a modifier offers it */
    public void remove(UUID id, @Nullable Long version) {
        ModifierGroup group = groups.get(id);
        MenuChanges.checkVersion(group.version(), version);
        if (groups.isUsed(id)) {
            throw BusinessException.conflict(
                    "modifier-group.in-use", "Items or modifiers offer this group. Take it off them first.");
        }
        changes.removed(GROUP, id, group.details(groups.modifiersOf(id)));
        groups.remove(group);
    }

    private void write(ModifierGroup group, ModifierGroupDetails details, Map<UUID, Modifier> former) {
        Map<UUID, Modifier> left = new java.util.HashMap<>(former);
        for (int i = 0; i < details.modifiers().size(); i++) {
            ModifierDetails wanted = details.modifiers().get(i);
            if (wanted.id() == null) {
                groups.add(new Modifier(group.id(), wanted, i));
            } else {
                Modifier modifier = left.remove(wanted.id());
                if (modifier == null) {
                    throw BusinessException.invalid(
                            "modifier.unknown", "modifiers[" + i + "].id", "This group has no such modifier.");
                }
                modifier.change(wanted, i);
            }
        }
        left.values().forEach(groups::remove);
        groups.flush();
    }

    /** Groups nest one level deep: what is offered by a modifier may not offer groups itself. */
    private void checkNesting(UUID groupId, ModifierGroupDetails details) {
        for (int i = 0; i < details.modifiers().size(); i++) {
            UUID nested = details.modifiers().get(i).nestedGroupId();
            if (nested == null) {
                continue;
            }
            String field = "modifiers[" + i + "].nestedGroupId";
            if (groups.find(nested).isEmpty()) {
                throw BusinessException.invalid("modifier-group.unknown", field, "There is no such modifier group.");
            }
            if (nested.equals(groupId) || groups.nestsOthers(nested) || groups.isNested(groupId)) {
                throw BusinessException.invalid("modifier-group.too-deep", field, "Groups nest one level deep.");
            }
        }
    }
}
