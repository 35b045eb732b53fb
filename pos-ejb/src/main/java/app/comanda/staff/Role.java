package app.comanda.staff;

import java.util.Locale;

/** What a person is in the restaurant. */
public enum Role {
    OWNER,
    MANAGER,
    CASHIER,
    KITCHEN;

    /** As tokens and Keycloak call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Owners appoint anybody; managers those who stand at till and stove; the others nobody. */
    public boolean mayAppoint(Role other) {
        return switch (this) {
            case OWNER -> true;
            case MANAGER -> other == CASHIER || other == KITCHEN;
            case CASHIER, KITCHEN -> false;
        };
    }
}
