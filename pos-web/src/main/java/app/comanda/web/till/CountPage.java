package app.comanda.web.till;

import app.comanda.kernel.BusinessException;
import app.comanda.payment.till.CashCount;
import app.comanda.payment.till.CashCount.CountedPieces;
import app.comanda.payment.till.Denominations;
import app.comanda.payment.till.Explanation;
import app.comanda.payment.till.ShiftClosing;
import app.comanda.staff.drawer.DrawerKeeping;
import app.comanda.staff.drawer.DrawerShift;
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

/**
 * A drawer is counted, and then its shift closed. What should be in it is not shown before the count, so that nobody
 * counts towards it.
 */
@Named
@ViewScoped
public class CountPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SHIFT = "/till/shift?faces-redirect=true&id=";

    @EJB
    DrawerKeeping keeping;

    @EJB
    ShiftClosing closing;

    @EJB
    ReasonBook book;

    @Inject
    Consent consent;

    @Inject
    Texts texts;

    private @Nullable UUID id;
    private transient @Nullable DrawerShift shift;
    private List<Pieces> pieces = List.of();
    private @Nullable BigDecimal amount;
    private boolean again;
    private @Nullable UUID reasonId;
    private String note = "";

    /** How many of one note or coin somebody counted. */
    public static final class Pieces implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long value;
        private @Nullable Integer number;

        Pieces(long value) {
            this.value = value;
        }

        /** Minor units. */
        public long getValue() {
            return value;
        }

        public @Nullable Integer getNumber() {
            return number;
        }

        public void setNumber(@Nullable Integer number) {
            this.number = number;
        }

        private CountedPieces counted() {
            return new CountedPieces(value, Objects.requireNonNullElse(number, 0));
        }
    }

    /** @return the shift's page when it is closed: there is nothing more to count */
    public @Nullable String load() {
        DrawerShift found = keeping.get(asked());
        shift = found;
        pieces = Denominations.of(found.currency()).stream().map(Pieces::new).toList();
        return found.closedAt().isPresent() ? SHIFT + id : null;
    }

    public String count() {
        closing.count(asked(), counted());
        return "/till/count?faces-redirect=true&id=" + id;
    }

    private CashCount counted() {
        if (amount == null && pieces.stream().allMatch(some -> some.number == null)) {
            throw BusinessException.invalid(
                    "count.missing", pieces.isEmpty() ? "amount" : "number", "Say what was counted.");
        }
        return pieces.isEmpty()
                ? new CashCount(
                        List.of(), Amounts.minor(amount, keeping.get(asked()).currency(), "amount"))
                : new CashCount(pieces.stream().map(Pieces::counted).toList(), null);
    }

    public void countAgain() {
        again = true;
        pieces.forEach(some -> some.setNumber(null));
    }

    /** @return the shift's page with the Z report; null to ask for an approval first */
    public @Nullable String close() {
        String words = note.isBlank() ? null : note.strip();
        if (!consent.givenFor(approval -> closing.close(asked(), new Explanation(reasonId, words, approval)))) {
            return null;
        }
        texts.tell("count.closed");
        return SHIFT + id;
    }

    private UUID asked() {
        if (id == null) {
            throw BusinessException.notFound("shift.unknown", "There is no such shift.");
        }
        return id;
    }

    /** Whether the drawer is being counted, for the first time or once more. */
    public boolean isCounting() {
        return again || shift != null && !shift.isCounted();
    }

    public List<Reason> getReasons() {
        return book.offered(Reason.Kind.VARIANCE);
    }

    public int getDigits() {
        return Amounts.digits(shift == null ? "" : shift.currency());
    }

    public @Nullable UUID getId() {
        return id;
    }

    public void setId(@Nullable UUID id) {
        this.id = id;
    }

    public @Nullable DrawerShift getShift() {
        return shift;
    }

    public List<Pieces> getPieces() {
        return pieces;
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
