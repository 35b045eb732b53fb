package app.comanda.catalog.menuimport;

import app.comanda.catalog.menu.Modifier;
import app.comanda.catalog.menu.ModifierDetails;
import app.comanda.catalog.menu.ModifierGroup;
import app.comanda.catalog.menu.ModifierGroupDetails;
import app.comanda.catalog.menu.ModifierGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenant's modifier groups by what they say, so that items which offer the same share one. */
final class GroupShelf {

    private final ModifierGroups groups;
    private final Map<UUID, WrittenGroup> written;
    private final Map<WrittenGroup, UUID> ids = new HashMap<>();
    private final Map<UUID, Set<UUID>> nestedIn = new HashMap<>();
    private final List<Modifier> made = new ArrayList<>();

    GroupShelf(ModifierGroups groups) {
        this.groups = groups;
        Map<UUID, List<Modifier>> modifiers = groups.modifiers();
        List<ModifierGroup> all = groups.all();
        Map<UUID, WrittenGroup> flat =
                all.stream().collect(Collectors.toMap(ModifierGroup::id, group -> write(group, modifiers, Map.of())));
        written = all.stream().collect(Collectors.toMap(ModifierGroup::id, group -> write(group, modifiers, flat)));
        modifiers.forEach((id, inside) -> nestedIn.put(
                id,
                inside.stream()
                        .map(Modifier::nestedGroupId)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())));
        written.forEach((id, group) -> ids.putIfAbsent(group, id));
    }

    private static WrittenGroup write(
            ModifierGroup group, Map<UUID, List<Modifier>> modifiers, Map<UUID, WrittenGroup> nested) {
        ModifierGroupDetails details = group.details(modifiers.getOrDefault(group.id(), List.of()));
        return new WrittenGroup(
                details.name(),
                details.min(),
                details.max(),
                details.free(),
                details.modifiers().stream()
                        .map(modifier -> write(modifier, nested))
                        .toList());
    }

    private static WrittenModifier write(ModifierDetails modifier, Map<UUID, WrittenGroup> nested) {
        return new WrittenModifier(
                modifier.name(),
                modifier.price(),
                modifier.preselected(),
                modifier.available(),
                Optional.ofNullable(modifier.nestedGroupId()).map(nested::get));
    }

    List<WrittenGroup> written(List<UUID> groupIds) {
        return groupIds.stream().map(written::get).filter(Objects::nonNull).toList();
    }

    /** The groups that say this, made where there are none. */
    List<UUID> ids(List<WrittenGroup> wanted) {
        return wanted.stream().map(this::id).toList();
    }

    private UUID id(WrittenGroup wanted) {
        UUID known = ids.get(wanted);
        if (known == null) {
            known = make(wanted);
            ids.put(wanted, known);
        }
        return known;
    }

    private UUID make(WrittenGroup wanted) {
        ModifierGroupDetails details = MenuFile.details(
                wanted, modifier -> modifier.nested().map(this::id).orElse(null));
        ModifierGroup group = new ModifierGroup(details);
        groups.add(group);
        for (int i = 0; i < details.modifiers().size(); i++) {
            made.add(new Modifier(group.id(), details.modifiers().get(i), i));
        }
        return group.id();
    }

    /** Fills the groups that were made; they must have been flushed. */
    void fill() {
        made.forEach(groups::add);
        made.clear();
    }

    /** Takes away those of these that nothing offers any longer, and what only they opened. */
    void clear(Set<UUID> left) {
        if (left.isEmpty()) {
            return;
        }
        groups.flush();
        Set<UUID> used = groups.used();
        Set<UUID> opened = new HashSet<>();
        for (UUID id : left) {
            if (!used.contains(id)) {
                opened.addAll(nestedIn.getOrDefault(id, Set.of()));
                groups.find(id).ifPresent(groups::remove);
            }
        }
        clear(opened);
    }
}
