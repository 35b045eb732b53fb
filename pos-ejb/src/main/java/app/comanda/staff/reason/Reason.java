package app.comanda.staff.reason;

import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A reason that staff choose from. Never deleted: acts refer to it. */
@Entity
@Table(name = "reason")
public class Reason extends TenantOwned {

    static final int LONGEST = 60;

    /** For which acts it is offered. */
    public enum Kind {
        VOID,
        COMP,
        DISCOUNT,
        REFUND,
        NO_SALE,
        PAID_IN,
        PAID_OUT,
        VARIANCE
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String text;

    private int position;

    private boolean active;

    @Version
    private long version;

    /** For JPA. */
    protected Reason() {}

    Reason(Kind kind, String text, int position) {
        super(newId());
        this.kind = kind;
        this.text = checked(text);
        this.position = position;
        this.active = true;
    }

    void change(ReasonDetails details) {
        text = checked(details.text());
        position = details.position();
        active = details.active();
    }

    /** @throws BusinessException {@code reason.text} */
    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.invalid("reason.text", "text", "A reason has 1 to " + LONGEST + " characters.");
        }
        return stripped;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** Where it stands among those of its kind; smaller first. */
    public int position() {
        return position;
    }

    /** Whether it is still offered. */
    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }
}
