package app.comanda.web.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every page there is, and who may open it: the navigation shows these, {@link PageAccess} lets nobody else in.
 *
 * <p>A page that is not named here cannot be opened.
 */
public enum Place {
    DASHBOARD("/dashboard", Section.TODAY, "pi-home", Roles.RESTAURANT),
    TENANTS("/tenancy/tenants", Section.CHAIN, "pi-building", Roles.CHAIN),
    NEW_TENANT("/tenancy/tenant-new", Section.WITHIN, "pi-building", Roles.CHAIN),
    TENANT("/tenancy/tenant", Section.WITHIN, "pi-building", Roles.CHAIN),
    FLOOR("/ordering/floor", Section.TODAY, "pi-th-large", Roles.RESTAURANT),
    CHAIN_MENUS("/catalog/chain-menus", Section.CHAIN, "pi-book", Roles.CHAIN),
    CHAIN_MENU("/catalog/chain-menu", Section.WITHIN, "pi-book", Roles.CHAIN),
    VISIT("/ordering/visit", Section.WITHIN, "pi-th-large", Roles.RESTAURANT),
    CHAIN_PREVIEW("/catalog/chain-menu-preview", Section.WITHIN, "pi-book", Roles.CHAIN),
    ORDERS("/ordering/orders", Section.TODAY, "pi-receipt", Roles.RESTAURANT),
    ORDER("/ordering/order", Section.WITHIN, "pi-receipt", Roles.RESTAURANT),
    SHIFTS("/till/shifts", Section.TODAY, "pi-wallet", Roles.RESTAURANT),
    SHIFT("/till/shift", Section.WITHIN, "pi-wallet", Roles.RESTAURANT),
    COUNT("/till/count", Section.WITHIN, "pi-wallet", Roles.RESTAURANT),
    PAYMENTS("/payment/payments", Section.TODAY, "pi-money-bill", Roles.RESTAURANT),
    PAYMENT("/payment/payment", Section.WITHIN, "pi-money-bill", Roles.RESTAURANT),
    SYNC_CONFLICTS("/sync/conflicts", Section.TODAY, "pi-sync", Roles.RESTAURANT),
    SALES("/reporting/sales", Section.TODAY, "pi-chart-bar", Roles.RESTAURANT),
    EVENING("/reporting/evening", Section.TODAY, "pi-moon", Roles.RESTAURANT),
    FEES("/reporting/fees", Section.TODAY, "pi-percentage", Roles.RESTAURANT),
    TIPS("/reporting/tips", Section.TODAY, "pi-wallet", Roles.RESTAURANT),
    MENU("/catalog/menu", Section.MENU, "pi-book", Roles.RESTAURANT),
    ITEM("/catalog/item", Section.WITHIN, "pi-book", Roles.RESTAURANT),
    MODIFIERS("/catalog/modifiers", Section.MENU, "pi-sliders-h", Roles.RESTAURANT),
    MODIFIER_GROUP("/catalog/modifier-group", Section.WITHIN, "pi-sliders-h", Roles.RESTAURANT),
    PRICE_RULES("/catalog/price-rules", Section.MENU, "pi-clock", Roles.RESTAURANT),
    PRICE_RULE("/catalog/price-rule", Section.WITHIN, "pi-clock", Roles.RESTAURANT),
    COMBO("/catalog/combo", Section.WITHIN, "pi-clone", Roles.RESTAURANT),
    SOLD_OUT("/catalog/sold-out", Section.TODAY, "pi-ban", Roles.RESTAURANT),
    TAXES("/catalog/taxes", Section.MENU, "pi-percentage", Roles.RESTAURANT),
    IMPORT("/catalog/import", Section.WITHIN, "pi-upload", Roles.RESTAURANT),
    FLOOR_PLANS("/ordering/floor-plans", Section.HOUSE, "pi-map", Roles.RESTAURANT),
    GIFT_CARDS("/guest/gift-cards", Section.GUESTS, "pi-gift", Roles.RESTAURANT),
    GIFT_CARD("/guest/gift-card", Section.WITHIN, "pi-gift", Roles.RESTAURANT),
    HOUSE_ACCOUNTS("/guest/house-accounts", Section.GUESTS, "pi-briefcase", Roles.RESTAURANT),
    HOUSE_ACCOUNT("/guest/house-account", Section.WITHIN, "pi-briefcase", Roles.RESTAURANT),
    STATEMENT("/guest/statement", Section.WITHIN, "pi-briefcase", Roles.RESTAURANT),
    STAFF("/staff/staff", Section.PEOPLE, "pi-users", Roles.RESTAURANT),
    TIME_CLOCK("/staff/time-clock", Section.PEOPLE, "pi-clock", Roles.RESTAURANT),
    MY_PIN("/staff/my-pin", Section.PEOPLE, "pi-key", Roles.RESTAURANT),
    LIMITS("/staff/limits", Section.PEOPLE, "pi-shield", Roles.RESTAURANT),
    REASONS("/staff/reasons", Section.PEOPLE, "pi-comment", Roles.RESTAURANT),
    APPROVALS("/staff/approvals", Section.PEOPLE, "pi-verified", Roles.RESTAURANT),
    TERMINALS("/device/terminals", Section.PEOPLE, "pi-tablet", Roles.RESTAURANT),
    STATIONS("/kitchen/stations", Section.HOUSE, "pi-desktop", Roles.RESTAURANT),
    OUTLETS("/tenancy/outlets", Section.HOUSE, "pi-shop", Roles.OWNER),
    HOURS("/ordering/hours", Section.HOUSE, "pi-clock", Roles.RESTAURANT),
    SERVICE_CHARGE("/ordering/service-charge", Section.HOUSE, "pi-percentage", Roles.RESTAURANT),
    CHANNELS("/ordering/channels", Section.HOUSE, "pi-megaphone", Roles.RESTAURANT),
    OUTLET("/tenancy/outlet", Section.WITHIN, "pi-shop", Roles.OWNER),
    PAYMENT_ACCOUNTS("/payment/accounts", Section.HOUSE, "pi-credit-card", Roles.OWNER),
    RECONCILIATIONS("/payment/reconciliations", Section.HOUSE, "pi-check-square", Roles.RESTAURANT),
    RECONCILIATION("/payment/reconciliation", Section.WITHIN, "pi-check-square", Roles.RESTAURANT),
    PAYOUTS("/payment/payouts", Section.HOUSE, "pi-money-bill", Roles.RESTAURANT),
    PAYOUT("/payment/payout", Section.WITHIN, "pi-money-bill", Roles.RESTAURANT),
    RECEIPT_TEMPLATE("/payment/receipt-template", Section.HOUSE, "pi-print", Roles.RESTAURANT),
    PRINTERS("/printing/printers", Section.HOUSE, "pi-print", Roles.RESTAURANT),
    AUDIT("/audit/audit", Section.HOUSE, "pi-history", Roles.RESTAURANT),
    DELIVERIES("/notification/deliveries", Section.HOUSE, "pi-send", Roles.RESTAURANT),
    HOOKS("/notification/hooks", Section.HOUSE, "pi-share-alt", Roles.OWNER),
    DEAD_LETTERS("/messaging/dead-letters", Section.HOUSE, "pi-envelope", Roles.RESTAURANT);

    /** Groups of the navigation, in order; {@link #WITHIN} holds pages that are reached from another page. */
    public enum Section {
        CHAIN,
        TODAY,
        MENU,
        GUESTS,
        PEOPLE,
        HOUSE,
        WITHIN;

        public String title() {
            return "nav." + key(this);
        }
    }

    private final String path;
    private final Section section;
    private final String icon;
    private final Set<String> roles;

    Place(String path, Section section, String icon, Set<String> roles) {
        this.path = path;
        this.section = section;
        this.icon = icon;
        this.roles = roles;
    }

    /** @param path within the application, with or without the view's extension */
    public static Optional<Place> at(String path) {
        String bare = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return Stream.of(values()).filter(place -> place.path.equals(bare)).findFirst();
    }

    public String path() {
        return path;
    }

    public Section section() {
        return section;
    }

    public String icon() {
        return icon;
    }

    public Set<String> roles() {
        return roles;
    }

    public String title() {
        return "place." + key(this);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Constants of an enum cannot see its own static fields. */
    private static final class Roles {
        static final Set<String> CHAIN = Set.of("chain_admin");
        static final Set<String> OWNER = Set.of("owner");
        static final Set<String> RESTAURANT = Set.of("owner", "manager");
    }
}
