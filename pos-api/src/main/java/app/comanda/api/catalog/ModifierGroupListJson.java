package app.comanda.api.catalog;

import java.util.List;

/** All groups of modifiers, by name. */
public record ModifierGroupListJson(List<ModifierGroupJson> modifierGroups) {}
