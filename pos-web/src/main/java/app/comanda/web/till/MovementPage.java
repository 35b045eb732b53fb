package app.comanda.web.till;

import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerMovement.Kind;
import app.comanda.staff.drawer.DrawerShift;
import app.comanda.staff.drawer.MovementRequest;
import app.comanda.staff.reason.Reason;
import app.comanda.staff.reason.ReasonBook;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Texts;
import app.comanda.web.staff.Consent;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialog in which cash goes into a drawer or out of it. */
@Named
@ViewScoped
public class MovementPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    DrawerKeeping keeping;

    @EJB
    ReasonBook book;

    @Inject
    Consent consent;

    @Inject
    Texts texts;

    private @Nullable UUID shiftId;
    private String currency = "";
    private Kind kind = Kind.PAID_OUT;
    private @Nullable BigDecimal amount;
    private @Nullable UUID reasonId;
    private String note = "";

    public void begin(DrawerShift shift) {
        shiftId = shift.id();
        currency = shift.currency();
        kind = Kind.PAID_OUT;
        amount = null;
        reasonId = null;
        note = "";
        consent.forget();
    }

    /** @return the shift's page; null to ask for an approval first */
    public @Nullable String move() {
        UUID shift = Objects.requireNonNull(shiftId);
        long cash = Amounts.minor(amount, currency, "amount");
        String words = note.isBlank() ? null : note.strip();
        boolean moved = consent.givenFor(
                approval -> keeping.move(shift, new MovementRequest(kind, cash, reasonId, words, approval)));
        if (!moved) {
            return null;
        }
        texts.tell("movement.done");
        return "/till/shift?faces-redirect=true&id=" + shift;
    }

    /** Those that make sense away from the till: there nobody opens the drawer for change. */
    public List<Kind> getKinds() {
        return List.of(Kind.PAID_OUT, Kind.PAID_IN, Kind.SAFE_DROP);
    }

    /** None for notes that go to the safe. */
    public List<Reason> getReasons() {
        return kind == Kind.SAFE_DROP ? List.of() : book.offered(Reason.Kind.valueOf(kind.name()));
    }

    public String getCurrency() {
        return currency;
    }

    public int getDigits() {
        return Amounts.digits(currency);
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        if (kind != this.kind) {
            this.kind = kind;
            reasonId = null;
        }
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable UUID getReasonId() {
        return reasonId;
    }

    public void setReasonId(@Nullable UUID reasonId) {
        this.reasonId = reasonId;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
