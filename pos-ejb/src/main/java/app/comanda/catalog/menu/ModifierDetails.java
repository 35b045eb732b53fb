package app.comanda.catalog.menu;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a modifier.
 *
 * @param id of the one that is changed; null for a new one
 * @param price of one, in minor units
 * @param preselected chosen unless the guest says otherwise
 * @param nestedGroupId the group that opens once this is chosen; null for none
 */
public record ModifierDetails(
        @Nullable UUID id,
        String name,
        long price,
        boolean preselected,
        boolean available,
        @Nullable UUID nestedGroupId) {

    public ModifierDetails {
        name = MenuRules.name(name, 100, "name");
        MenuRules.price(price, "price");
    }
}
