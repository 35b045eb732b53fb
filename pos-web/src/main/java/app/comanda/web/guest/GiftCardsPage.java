package app.comanda.web.guest;

import app.comanda.guest.Outstanding;
import app.comanda.guest.giftcard.GiftCard;
import app.comanda.guest.giftcard.GiftCardIssuing;
import app.comanda.guest.giftcard.GiftCardKeeping;
import app.comanda.guest.giftcard.IssuedGiftCard;
import app.comanda.guest.giftcard.NewGiftCard;
import app.comanda.web.frame.Amounts;
import app.comanda.web.frame.Rows;
import app.comanda.web.frame.Workplace;
import app.comanda.web.payment.QrPicture;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.LazyDataModel;

/** The gift cards that are out; a new one, whose code is shown once. */
@Named
@ViewScoped
public class GiftCardsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    GiftCardKeeping keeping;

    @EJB
    GiftCardIssuing issuing;

    @Inject
    Workplace workplace;

    @Inject
    Clock clock;

    private LazyDataModel<GiftCard> cards = Rows.none();
    private transient List<Outstanding> outstanding = List.of();
    private transient @Nullable IssuedGiftCard issued;
    private @Nullable BigDecimal amount;
    private @Nullable LocalDate expiresOn;
    private String reason = "";

    @PostConstruct
    public void read() {
        cards = Rows.of((offset, limit) -> keeping.list(null, offset, limit), keeping::count);
        outstanding = keeping.outstanding();
    }

    public void begin() {
        issued = null;
        amount = null;
        expiresOn = null;
        reason = "";
    }

    public void issue() {
        issued = issuing.issue(new NewGiftCard(
                workplace.outlet(), Amounts.minor(amount, workplace.getCurrency(), "amount"), expiresOn, reason));
        read();
    }

    public boolean hasExpired(GiftCard card) {
        return card.hasExpired(clock.instant().atZone(workplace.getZone()).toLocalDate());
    }

    public String getQr() {
        return issued == null ? "" : QrPicture.of(issued.code().display());
    }

    public @Nullable IssuedGiftCard getIssued() {
        return issued;
    }

    public LazyDataModel<GiftCard> getCards() {
        return cards;
    }

    public List<Outstanding> getOutstanding() {
        return outstanding;
    }

    public int getDigits() {
        return Amounts.digits(workplace.getCurrency());
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
