package app.comanda.payment.account;

/**
 * Something that a vendor's account must be told.
 *
 * @param name such as {@code secretKey}
 * @param kind whether it may be seen again
 */
public record AccountField(String name, Kind kind, Need need) {

    /** Whether it may be seen again. */
    public enum Kind {
        SETTING,
        SECRET
    }

    /** Whether it can be left out. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    public static AccountField secret(String name) {
        return new AccountField(name, Kind.SECRET, Need.REQUIRED);
    }

    public static AccountField setting(String name) {
        return new AccountField(name, Kind.SETTING, Need.REQUIRED);
    }

    /** The same, which can be left out. */
    public AccountField optional() {
        return new AccountField(name, kind, Need.OPTIONAL);
    }
}
